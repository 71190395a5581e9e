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
public record Settings(Path data, Path binaries, int port, long bufferPool) {}
