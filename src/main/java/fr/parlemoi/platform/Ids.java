package fr.parlemoi.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.StandardBinaryCodec;
import java.util.UUID;

/** Ids of rows: new ones are UUIDv7, so that rows made together lie together. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The 16 bytes of {@code id}, the most significant one first. */
    public static byte[] bytes(UUID id) {
        return StandardBinaryCodec.INSTANCE.encode(id);
    }
}
