package fr.parlemoi.population;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids as the server makes them, UUIDv7, from chance that can be repeated. */
final class MadeIds {

    private MadeIds() {}

    static UUID of(Instant time, RandomGenerator random) {
        long high = time.toEpochMilli() << 16 | 0x7000 | random.nextLong() & 0xfff;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
