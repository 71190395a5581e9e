package fr.parlemoi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages need beside their HTML, ready to be sent.
 *
 * @param type its media type
 * @param plain its bytes
 * @param gzip the same, compressed once and as well as can be
 */
record Asset(String type, byte[] plain, byte[] gzip) {

    private static final String DRAWING = "image/svg+xml";

    static Asset of(String name, byte[] bytes) {
        return new Asset(typeOf(name), bytes, compress(bytes));
    }

    /** Whether a browser may open it as a page of its own: a drawing can carry scripts. */
    boolean isDocument() {
        return type.equals(DRAWING);
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> DRAWING;
            case "png" -> "image/png";
            case "webmanifest" -> "application/manifest+json";
            default -> throw new IllegalArgumentException("no media type is known for the asset " + name);
        };
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestCompression(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static final class BestCompression extends GZIPOutputStream {

        BestCompression(ByteArrayOutputStream to) throws IOException {
            super(to);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
