package fr.parlemoi.platform.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail host of the mailer named « breaking »: it refuses mails to {@code refused@…}, and takes all others but hangs up
 * instead of saying so.
 */
public class BreakingMailHost implements QuarkusTestResourceLifecycleManager {

    static final AtomicInteger TAKEN = new AtomicInteger();

    private ServerSocket socket;

    @Override
    public Map<String, String> start() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
        return Map.of(
                "quarkus.mailer.breaking.host", "127.0.0.1",
                "quarkus.mailer.breaking.port", Integer.toString(socket.getLocalPort()),
                "quarkus.mailer.breaking.from", "essai@exemple.fr",
                "quarkus.mailer.breaking.mock", "false",
                "quarkus.mailer.absent.host", "127.0.0.1",
                "quarkus.mailer.absent.port", "1",
                "quarkus.mailer.absent.from", "essai@exemple.fr",
                "quarkus.mailer.absent.mock", "false");
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 essai");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(caller, "354 go on");
                    while (!".".equals(in.readLine())) {
                        continue;
                    }
                    TAKEN.incrementAndGet();
                    return;
                }
                say(caller, line.startsWith("RCPT") && line.contains("refused@") ? "451 not now" : "250 ok");
            }
        } catch (IOException gone) {
            // The caller hung up first.
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void stop() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
