package fr.parlemoi.content;

import fr.parlemoi.media.MediaCache;
import fr.parlemoi.media.RenditionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names files by their content, so that a browser may keep what it has for ever: {@code regard-4f2a….mp4}. */
final class PublishedFiles {

    /** Hexadecimal digits of the hash in a name: 64 bits, far more than the files of a course need. */
    private static final int DIGITS = 16;

    private final MediaCache cache;
    private final SortedMap<String, Path> byName = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    PublishedFiles(MediaCache cache) {
        this.cache = cache;
    }

    String publish(Path file) {
        return publish(file, base(file));
    }

    /** Publishes {@code file} as if it were {@code called}, with its own ending. */
    String publish(Path file, String called) {
        String own = file.getFileName().toString();
        String ending = own.substring(own.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return put(name(called, cache.hash(file), ending), file);
    }

    /** Publishes a file that plays: its ending is its type's, whatever its crew called it. */
    String publish(RenditionFile file, String called) {
        String ending = file.type().startsWith("audio/") ? "m4a" : "mp4";
        return put(name(called, file.hash(), ending), file.path());
    }

    String publishText(String text, String called, String ending) {
        String published = name(called, sha256(text), ending);
        texts.put(published, text);
        return published;
    }

    long bytes(String published) {
        return size(byName.get(published));
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a file is called, without its ending. */
    static String base(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private String put(String published, Path file) {
        byName.put(published, file);
        return published;
    }

    private static String name(String called, String hash, String ending) {
        return "%s-%s.%s".formatted(Names.from(called), hash.substring(0, DIGITS), ending);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SortedMap<String, Path> byName() {
        return byName;
    }

    SortedMap<String, String> texts() {
        return texts;
    }
}
