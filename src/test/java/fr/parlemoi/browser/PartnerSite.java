package fr.parlemoi.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another site than the course's, with a page that shows one of its activities in a frame. */
final class PartnerSite implements AutoCloseable {

    private final HttpServer site;

    private PartnerSite(HttpServer site) {
        this.site = site;
    }

    /** @param frame the frame's whole address */
    static PartnerSite showing(String frame) {
        byte[] page = """
                <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Un partenaire</title></head>
                <body><h1>Un partenaire</h1><iframe src="%s" title="Une activité" width="100%%" height="640"></iframe></body></html>
                """.formatted(frame).getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            site.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            site.start();
            return new PartnerSite(site);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** By number, where the course goes by name: to a browser that is another site, not only another origin. */
    String address() {
        return "http://127.0.0.1:" + site.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        site.stop(0);
    }
}
