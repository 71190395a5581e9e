package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The database that the server brings along, run for as long as this process lives: one on a data directory, restarted
 * when it dies, stopped last. It survives a reload of the development mode, which replaces all classes.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedMariaDb.class);
    private static final int PORTS_TRIED = 5;
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Options options;
    private final ErrorLog log;
    private final FolderLock lock;
    private final Thread atExit = new Thread(this::stopAfterTheApplication, "mariadb-stop");
    private Access access;
    private Mariadbd process;
    private boolean stopping;

    private EmbeddedMariaDb(Options options, FolderLock lock) {
        this.options = options;
        this.log = new ErrorLog(options.folder());
        this.lock = lock;
    }

    /** Starts it, unless this process already runs it on this data directory; {@link CannotStart} says why not. */
    public static Access ensureRunning(Settings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        return FolderLock.isHeldHere(folder)
                ? Access.read(folder)
                : start(settings).access();
    }

    /** Starts it and watches it; {@link CannotStart} says why not. */
    public static EmbeddedMariaDb start(Settings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        FolderLock lock = FolderLock.take(folder);
        try {
            Mariadbd.stopLeftBehind(folder.beginning());
            Mariadbd.stopLeftBehind(folder.database());
            Options options = new Options(Binaries.in(settings.binaries()), folder, settings);
            new ErrorLog(folder).begin();
            new SystemTables(options, new ErrorLog(folder)).prepare();
            return new EmbeddedMariaDb(options, lock).begin();
        } catch (RuntimeException refusal) {
            lock.close();
            throw refusal;
        }
    }

    private EmbeddedMariaDb begin() {
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            serveFirst();
        } catch (RuntimeException refusal) {
            Runtime.getRuntime().removeShutdownHook(atExit);
            throw refusal;
        }
        Thread.ofPlatform().daemon().name("mariadb-watch").start(this::watch);
        return this;
    }

    private void serveFirst() {
        int asked = options.settings().port();
        for (int attempt = 1; !serve(asked == 0 ? freePort() : asked); attempt++) {
            if (asked != 0 || attempt == PORTS_TRIED) {
                throw log.explain();
            }
            log.begin();
        }
    }

    /** Runs it on {@code port} and waits until it answers; false when the port was taken. */
    private boolean serve(int port) {
        Mariadbd starting;
        synchronized (this) {
            if (stopping) {
                return true;
            }
            access = Access.of(options.folder(), port);
            access.write(options.folder());
            starting = Mariadbd.serve(options.serve(port), log);
            process = starting;
        }
        boolean ready = starting.awaitReady();
        forgetGrants();
        return ready;
    }

    private void forgetGrants() {
        try {
            Files.deleteIfExists(options.folder().grants());
        } catch (IOException failure) {
            LOG.warnf(failure, "%s could not be deleted", options.folder().grants());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new CannotStart("Aucun port n’est libre sur 127.0.0.1 (" + failure + ").", failure);
        }
    }

    /** Starts it again whenever it dies, on the same port, so that the pool finds it again. */
    private void watch() {
        while (true) {
            int code = process.awaitExit();
            if (isStopping()) {
                return;
            }
            LOG.errorf(
                    "La base de données s’est arrêtée (code %d) : elle est relancée. Son journal : %s",
                    code, options.folder().previousLog());
            restart();
        }
    }

    private void restart() {
        Duration pause = FIRST_PAUSE;
        while (!isStopping()) {
            Mariadbd.pause(pause);
            try {
                log.begin();
                if (serve(access.port())) {
                    return;
                }
            } catch (CannotStart refusal) {
                LOG.error(refusal.getMessage());
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** The process ends: lets the application, which stops at the same time, give its connections back first. */
    private void stopAfterTheApplication() {
        long limit = System.nanoTime() + RELEASE_LIMIT.toNanos();
        while (access != null && Connections.on(access.port()) > 0 && System.nanoTime() < limit) {
            Mariadbd.pause(POLL);
        }
        stop();
    }

    private void stop() {
        Mariadbd last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last != null) {
            last.stop();
        }
        lock.close();
    }

    /** Stops it at once, and cleanly. Its data stay. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    public Access access() {
        return access;
    }

    /** The process id of the running {@code mariadbd}. */
    public synchronized long pid() {
        return process.pid();
    }
}
