package fr.parlemoi.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileProps;
import io.vertx.core.file.FileSystem;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The media of the served course by name. A name holds the hash of its content, so what was found stays true while the
 * file is there; small files, posters and captions above all, are kept in memory.
 */
final class ServedFiles {

    // A file that left the course is found for as long as this.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int SMALL = 64 * 1024;
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final int BYTES_OF_A_NAME = 300;

    private final Path folder;
    private final Cache<String, Served> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_BYTES)
            .weigher((String name, Served file) -> BYTES_OF_A_NAME
                    + (file.content() == null ? 0 : file.content().length()))
            .build();

    ServedFiles(Path folder) {
        this.folder = folder;
    }

    /** @param content all of it when it is small, else null */
    record Served(Path path, long size, Buffer content) {}

    /** The file with this name; fails when there is none. */
    Future<Served> find(FileSystem files, ServedName name) {
        Served known = remembered.getIfPresent(name.text());
        if (known != null) {
            return Future.succeededFuture(known);
        }
        Path path = folder.resolve(name.text());
        return files.props(path.toString())
                .compose(props -> read(files, path, props))
                .onSuccess(file -> remembered.put(name.text(), file));
    }

    private static Future<Served> read(FileSystem files, Path path, FileProps props) {
        if (!props.isRegularFile()) {
            return Future.failedFuture("no regular file");
        }
        return props.size() > SMALL
                ? Future.succeededFuture(new Served(path, props.size(), null))
                : files.readFile(path.toString()).map(content -> new Served(path, content.length(), content));
    }
}
