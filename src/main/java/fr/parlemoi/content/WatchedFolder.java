package fr.parlemoi.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder with all its folders, whose changes can be waited for. */
final class WatchedFolder implements AutoCloseable {

    /** Editors save in several steps; a change is over when nothing happened for so long. */
    private static final Duration QUIET = Duration.ofMillis(150);

    private final Path root;
    private final WatchService watch;

    WatchedFolder(Path root) throws IOException {
        this.root = root;
        this.watch = root.getFileSystem().newWatchService();
        registerAll();
    }

    /** Waits until something changed and then for quiet. Throws {@link java.nio.file.ClosedWatchServiceException} when closed. */
    void awaitChange() throws InterruptedException, IOException {
        WatchKey changed = watch.take();
        while (changed != null) {
            changed.pollEvents();
            changed.reset();
            changed = watch.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
        }
        // Folders that are new; those already watched stay so.
        registerAll();
    }

    private void registerAll() throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path folder : tree.filter(Files::isDirectory).toList()) {
                folder.register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
