package fr.parlemoi.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plain nginx that sends the files of one folder, with its defaults but for {@code sendfile on}. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush off;
              keepalive_requests 1000000000;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server { listen 127.0.0.1:%2$d; root %3$s; }
            }
            """;

    private final Process process;
    private final URI address;

    private Nginx(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Serves {@code files}; its own go into {@code work}. */
    static Nginx start(Path work, Path files) throws IOException, InterruptedException {
        Files.createDirectories(work);
        int port = freePort();
        Path configuration = work.resolve("nginx.conf").toAbsolutePath();
        Files.writeString(configuration, CONFIGURATION.formatted(work.toAbsolutePath(), port, files.toAbsolutePath()));
        Process process = new ProcessBuilder(Programs.path("nginx"), "-c", configuration.toString())
                .inheritIO()
                .start();
        Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port));
        nginx.await(port);
        return nginx;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(int port) throws InterruptedException {
        while (process.isAlive()) {
            try (Socket answered = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("nginx ended with " + process.exitValue());
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
