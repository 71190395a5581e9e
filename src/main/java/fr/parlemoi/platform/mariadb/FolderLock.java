package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** The right to run a database on a data directory. The operating system takes it back when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; a refusal while another server, alive, holds it. */
    static FolderLock take(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw held(folder);
            }
            Files.writeString(
                    folder.lock(), Long.toString(ProcessHandle.current().pid()));
            return new FolderLock(channel);
        } catch (IOException failure) {
            throw DataFolder.notWritable(folder.path(), failure);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static CannotStart held(DataFolder folder) throws IOException {
        return new CannotStart(
                "Un autre serveur, encore en marche (processus %s), utilise le dossier de données « %s ». Arrêtez-le d’abord, ou donnez à celui-ci un autre dossier par parlemoi.data."
                        .formatted(Files.readString(folder.lock()).strip(), folder.path()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new IllegalStateException("the lock of the data directory could not be released", failure);
        }
    }
}
