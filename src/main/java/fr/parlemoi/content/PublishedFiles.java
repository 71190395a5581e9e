package fr.parlemoi.content;

import fr.parlemoi.media.MediaCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names files by their content, so that a browser may keep what it has for ever: {@code regard-4f2a….mp4}. */
final class PublishedFiles {

    /** Hexadecimal digits of the hash in a name: 64 bits, far more than the files of a course need. */
    private static final int DIGITS = 16;

    private final MediaCache cache;
    private final SortedMap<String, Path> byName = new TreeMap<>();

    PublishedFiles(MediaCache cache) {
        this.cache = cache;
    }

    String publish(Path file) {
        return publish(file, file.getFileName().toString());
    }

    /** Publishes {@code file} as if its name were {@code called}, with its own ending. */
    String publish(Path file, String called) {
        String own = file.getFileName().toString();
        String ending = own.substring(own.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String base = Names.from(called.replaceFirst("\\.[^.]*$", ""));
        String published = "%s-%s.%s".formatted(base, cache.hash(file).substring(0, DIGITS), ending);
        byName.put(published, file);
        return published;
    }

    long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    SortedMap<String, Path> byName() {
        return byName;
    }
}
