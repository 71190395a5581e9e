package fr.parlemoi.content;

import fr.parlemoi.media.UnreadableMedia;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The faults found so far, each once, in the order of files and lines. */
final class Faults {

    private final SortedSet<Fault> found = new TreeSet<>();

    void add(Place place, String problem, String remedy) {
        found.add(new Fault(place, problem, remedy));
    }

    /**
     * A file that cannot be used. The reason continues the file's name, and ends with a remedy after a semicolon where
     * there is one.
     */
    void add(Place place, Path file, UnreadableMedia unreadable) {
        String[] parts = unreadable.getMessage().split("[ \u00a0\u202f]; ", 2);
        String remedy = parts.length > 1
                ? parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1)
                : "Exportez-le de nouveau (film : MP4, H.264 et AAC ; son : M4A, AAC ; image : WebP, PNG ou JPEG)";
        add(place, "« %s » %s.".formatted(file.getFileName(), parts[0]), remedy + ".");
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> sorted() {
        return List.copyOf(found);
    }
}
