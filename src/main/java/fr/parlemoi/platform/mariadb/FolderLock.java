package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The right to run a database on a data directory. The operating system takes it back when the process ends, however it
 * ends. It would also take it back when this process closed the file through any other channel: so a process that holds
 * the lock, which a system property tells to every generation of classes, never opens the file again.
 */
final class FolderLock implements AutoCloseable {

    private final DataFolder folder;
    private final FileChannel channel;

    private FolderLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the lock; a refusal while another server, alive, holds it. */
    static FolderLock take(DataFolder folder) {
        String own = Long.toString(ProcessHandle.current().pid());
        if (System.getProperties().putIfAbsent(mark(folder), own) != null) {
            throw held(folder, own);
        }
        try {
            return new FolderLock(folder, lock(folder, own));
        } catch (IOException failure) {
            System.clearProperty(mark(folder));
            throw DataFolder.notWritable(folder.path(), failure);
        } catch (CannotStart refusal) {
            System.clearProperty(mark(folder));
            throw refusal;
        }
    }

    private static FileChannel lock(DataFolder folder, String own) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw held(folder, Files.readString(folder.lock()).strip());
        }
        channel.truncate(0).write(ByteBuffer.wrap(own.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static CannotStart held(DataFolder folder, String process) {
        return new CannotStart(
                "Un autre serveur, encore en marche (processus %s), utilise le dossier de données « %s ». Arrêtez-le d’abord, ou donnez à celui-ci un autre dossier par parlemoi.data."
                        .formatted(process, folder.path()));
    }

    /** Whether this process runs the database of this directory already, perhaps by an earlier generation of classes. */
    static boolean isHeldHere(DataFolder folder) {
        return System.getProperty(mark(folder)) != null;
    }

    private static String mark(DataFolder folder) {
        return "fr.parlemoi.mariadb:" + folder.path();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new IllegalStateException("the lock of the data directory could not be released", failure);
        } finally {
            System.clearProperty(mark(folder));
        }
    }
}
