package fr.parlemoi.content;

import fr.parlemoi.media.MediaFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What encoding made of all media, in a line. */
final class EncodeSummary {

    private static final double MEGABYTE = 1_000_000;

    private EncodeSummary() {}

    static String of(Encodings encodings, double seconds) {
        Map<Path, MediaFiles> files = encodings.files();
        int made = encodings.made().size();
        long untouched = untouched(files);
        return "%s\u00a0: %s, %s déjà là, %s\u202f; %s reçus, %s à diffuser\u202f; %s"
                .formatted(
                        counted(files.size(), "média"),
                        counted(made, "encodé"),
                        files.size() - made,
                        untouched == 1 ? "1 tel quel" : untouched + " tels quels",
                        megabytes(files.keySet().stream()
                                .mapToLong(PublishedFiles::size)
                                .sum()),
                        megabytes(files.values().stream()
                                .mapToLong(MediaFiles::bytes)
                                .sum()),
                        Times.spoken(seconds));
    }

    /** Masters that are played themselves, alone or with smaller films beside them. */
    private static long untouched(Map<Path, MediaFiles> files) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue().renditions().stream()
                        .anyMatch(file -> file.path().equals(entry.getKey())))
                .count();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.FRENCH, "%.1f\u00a0Mo", bytes / MEGABYTE);
    }

    private static String counted(long number, String noun) {
        return "%d %s%s".formatted(number, noun, number > 1 ? "s" : "");
    }
}
