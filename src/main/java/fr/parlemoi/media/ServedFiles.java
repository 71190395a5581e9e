package fr.parlemoi.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The media of the served course by name. A name holds the hash of its content, so what was found stays true while the
 * file is there, and the file can stay open.
 */
final class ServedFiles {

    // A file that left the course is found for as long as this.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    // Each is a mapping of the process, of which a system allows tens of thousands.
    private static final int MOST_OPEN = 2_000;

    private final Path folder;
    private final Cache<String, ServedFile> open = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_OPEN)
            .build();

    ServedFiles(Path folder) {
        this.folder = folder;
    }

    /** The file with this name; fails when there is none. */
    Future<ServedFile> find(Vertx vertx, ServedName name) {
        ServedFile known = open.getIfPresent(name.text());
        if (known != null) {
            return Future.succeededFuture(known);
        }
        return vertx.executeBlocking(() -> open(name), false).onSuccess(file -> open.put(name.text(), file));
    }

    private ServedFile open(ServedName name) throws IOException {
        Path path = folder.resolve(name.text());
        if (!Files.isRegularFile(path)) {
            throw new IOException("no regular file");
        }
        return ServedFile.open(path);
    }
}
