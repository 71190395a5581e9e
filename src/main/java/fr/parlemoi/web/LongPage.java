package fr.parlemoi.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Answers that are megabytes long and made for one visitor. Compressing them as well as can be takes longer than making
 * them; so they are compressed quickly, before the server does it its own way.
 */
public final class LongPage {

    private LongPage() {}

    /** @param encodings the request's {@code Accept-Encoding}, or null */
    public static Response.ResponseBuilder of(String html, String encodings) {
        return GzippedText.isAccepted(encodings)
                ? Response.ok(GzippedText.quickly(html))
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                : Response.ok(html);
    }
}
