package fr.parlemoi.platform.mariadb;

import java.nio.file.Path;

/**
 * What can be chosen about the embedded database.
 *
 * @param data the server's data directory; the database lies in its folder {@code mariadb}
 * @param binaries the folder that holds one folder a MariaDB version; may be shared by several servers
 * @param port the port on 127.0.0.1; 0 for any free one
 * @param bufferPool bytes of memory for InnoDB's pages
 */
public record Settings(Path data, Path binaries, int port, long bufferPool) {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST_LOG = 64 * MEGABYTE;
    private static final long LARGEST_LOG = 1024 * MEGABYTE;

    /**
     * Whole megabytes of redo log, in bytes. A page is written back before the log that tells of its changes is
     * overwritten: in a small log each change under load would write its whole page. A large one takes longer to recover
     * from. So it grows with the memory that pages can wait in.
     */
    long redoLog() {
        return Math.clamp(bufferPool / 4 / MEGABYTE * MEGABYTE, LEAST_LOG, LARGEST_LOG);
    }
}
