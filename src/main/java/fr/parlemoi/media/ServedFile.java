package fr.parlemoi.media;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

/**
 * A file that is sent from the system's own copy of it, mapped into memory: no byte of it passes through the heap or
 * through buffers of ours. Vert.x would open the file at each request and, since responses may be compressed, read it in
 * pieces of 8 KiB. Its memory is the system's to take back; the mapping ends when nothing refers to it any more.
 */
record ServedFile(MemorySegment bytes) {

    // What is handed over at once: as it leaves, more follows, so encryption never holds a whole film.
    private static final int PIECE = 256 * 1024;

    static ServedFile open(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return new ServedFile(file.map(MapMode.READ_ONLY, 0, file.size(), Arena.ofAuto()));
        }
    }

    long size() {
        return bytes.byteSize();
    }

    /** Ends {@code response} with {@code length} bytes from {@code first}. */
    void send(HttpServerResponse response, long first, long length) {
        long from = first;
        long left = length;
        while (left > PIECE) {
            if (response.closed()) {
                return;
            }
            if (response.writeQueueFull()) {
                long next = from;
                long rest = left;
                response.drainHandler(drained -> send(response, next, rest));
                return;
            }
            response.write(piece(from, PIECE));
            from += PIECE;
            left -= PIECE;
        }
        response.end(piece(from, left));
    }

    private Buffer piece(long first, long length) {
        return BufferImpl.buffer(
                Unpooled.wrappedBuffer(bytes.asSlice(first, length).asByteBuffer()));
    }
}
