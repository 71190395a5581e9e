package fr.parlemoi.content;

import fr.parlemoi.catalogue.Course;
import java.util.List;

/** What came of a compilation, in a line. */
final class Summary {

    private Summary() {}

    static String of(Course course) {
        long seconds = Math.round(course.seconds());
        return "%s, %d min %02d s, 0 faute"
                .formatted(counted(course.activities().count(), "activité"), seconds / 60, seconds % 60);
    }

    static String of(List<Fault> faults) {
        // The colon is joined to its word, as French asks.
        return counted(faults.size(), "faute") + "\u00a0: le cours n’a pas été publié.";
    }

    private static String counted(long number, String noun) {
        return "%d %s%s".formatted(number, noun, number > 1 ? "s" : "");
    }
}
