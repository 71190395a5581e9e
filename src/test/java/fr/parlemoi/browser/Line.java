package fr.parlemoi.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The line between a phone and the server, which can be slow, hold everything back, break, and lead to another server. */
final class Line implements AutoCloseable {

    private static final int PORTION = 16 * 1024;

    private final ServerSocket here;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong carried = new AtomicLong();
    private volatile int server;
    private volatile boolean cut;
    private volatile boolean held;
    private volatile long bytesPerSecond = Long.MAX_VALUE;

    private Line(int server) throws IOException {
        this.server = server;
        here = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static Line to(URI server) {
        try {
            return new Line(server.getPort());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a phone dials; it stays when the server behind it changes. */
    String address() {
        return "http://localhost:" + here.getLocalPort();
    }

    void leadTo(URI other) {
        server = other.getPort();
        hangUp();
    }

    void cut() {
        cut = true;
        hangUp();
    }

    void mend() {
        cut = false;
    }

    /** Nothing comes any more, and nothing says so. */
    void hold() {
        held = true;
    }

    void release() {
        held = false;
    }

    void slowTo(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Bytes that came to the phone. */
    long carried() {
        return carried.get();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket phone = here.accept();
                Thread.ofVirtual().start(() -> connect(phone));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket phone) {
        try (phone;
                Socket behind = cut ? new Socket() : new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(phone);
            open.add(behind);
            if (!cut) {
                Thread.ofVirtual().start(() -> pass(phone, behind, false));
                pass(behind, phone, true);
            }
            open.remove(phone);
            open.remove(behind);
        } catch (IOException gone) {
            // Whoever hears nothing any more knows what that means.
        }
    }

    private void pass(Socket from, Socket to, boolean down) {
        byte[] portion = new byte[PORTION];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length; (length = in.read(portion)) >= 0; ) {
                if (down) {
                    carry(length);
                }
                out.write(portion, 0, length);
            }
        } catch (IOException | InterruptedException gone) {
            // The other direction ends with it.
        }
    }

    private void carry(int length) throws InterruptedException {
        while (held) {
            Thread.sleep(10);
        }
        carried.addAndGet(length);
        Thread.sleep(length * 1000L / bytesPerSecond);
    }

    private void hangUp() {
        open.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // That is what was wanted.
            }
        });
        open.clear();
    }

    @Override
    public void close() {
        hangUp();
        try {
            here.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
