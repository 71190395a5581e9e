package fr.parlemoi.content;

import fr.parlemoi.catalogue.Captions.Cue;
import fr.parlemoi.content.CaptionFile.TimedCue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of WebVTT (W3C, WebVTT 1), as far as captions need it, in one pass over its lines. Reports everything
 * that is wrong with it, except what only the media can tell.
 */
final class CaptionReader {

    private static final Pattern HEADER = Pattern.compile("WEBVTT([ \\t].*)?");
    private static final Pattern NO_CUE = Pattern.compile("(NOTE|STYLE|REGION)([ \\t].*)?");
    private static final Pattern TIMES = Pattern.compile("(\\S+)[ \\t]+-->[ \\t]+(\\S+)([ \\t].*)?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d\\.\\d{3})");

    private final String path;
    private final List<String> lines;
    private final Faults faults;
    private final List<TimedCue> cues = new ArrayList<>();

    CaptionReader(TextFile text, Faults faults) {
        this.path = text.path();
        this.lines = text.lines();
        this.faults = faults;
    }

    CaptionFile read(Path file) {
        int blocks = 0;
        for (int line = afterHeader(); line < lines.size(); ) {
            int end = endOfBlock(line);
            if (end > line && !NO_CUE.matcher(lines.get(line)).matches()) {
                readCue(line, end);
                blocks++;
            }
            line = end + 1;
        }
        if (blocks == 0) {
            faults.add(
                    Place.startOf(path),
                    "Ce fichier ne contient aucun sous-titre.",
                    "Ajoutez-y les paroles, avec leurs temps.");
        }
        return new CaptionFile(file, path, List.copyOf(cues));
    }

    private int afterHeader() {
        if (!lines.isEmpty() && HEADER.matcher(lines.getFirst()).matches()) {
            return endOfBlock(0);
        }
        faults.add(
                Place.startOf(path),
                "Un fichier de sous-titres commence par « WEBVTT ».",
                "Écrivez WEBVTT sur la première ligne, puis laissez une ligne vide.");
        return 0;
    }

    private int endOfBlock(int start) {
        int line = start;
        while (line < lines.size() && !lines.get(line).isBlank()) {
            line++;
        }
        return line;
    }

    private void readCue(int start, int end) {
        boolean named = !lines.get(start).contains("-->") && start + 1 < end;
        int timing = named ? start + 1 : start;
        Place place = new Place(path, timing + 1, 1);
        Matcher times = TIMES.matcher(lines.get(timing).strip());
        OptionalDouble from = times.matches() ? seconds(times.group(1)) : OptionalDouble.empty();
        OptionalDouble to = times.matches() ? seconds(times.group(2)) : OptionalDouble.empty();
        if (from.isEmpty() || to.isEmpty()) {
            faults.add(
                    place,
                    "Les temps de ce sous-titre ne peuvent pas être lus.",
                    "Écrivez-les ainsi, avec des points : 00:00:01.000 --> 00:00:03.500.");
            return;
        }
        Cue cue = new Cue(from.getAsDouble(), to.getAsDouble(), words(lines.subList(timing + 1, end)));
        check(place, cue);
        cues.add(new TimedCue(place, cue));
    }

    private void check(Place place, Cue cue) {
        if (cue.text().isEmpty()) {
            faults.add(place, "Ce sous-titre est vide.", "Écrivez les paroles sous la ligne des temps.");
        }
        if (cue.to() <= cue.from()) {
            faults.add(
                    place,
                    "Ce sous-titre finit avant d’avoir commencé.",
                    "Le second temps doit être plus grand que le premier.");
        }
        if (!cues.isEmpty()) {
            compare(place, cue, cues.getLast().cue());
        }
    }

    private void compare(Place place, Cue cue, Cue previous) {
        if (cue.from() < previous.from()) {
            faults.add(
                    place,
                    "Ce sous-titre commence avant le précédent.",
                    "Rangez les sous-titres dans l’ordre du temps.");
        } else if (cue.from() < previous.to()) {
            faults.add(
                    place,
                    "Ce sous-titre commence avant la fin du précédent.",
                    "Faites-le commencer à %s ou plus tard.".formatted(Times.caption(previous.to())));
        }
    }

    /** What is shown, without WebVTT's tags, on one line. */
    private static String words(List<String> text) {
        return String.join(" ", text)
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&")
                .strip();
    }

    private static OptionalDouble seconds(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        int hours = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        return OptionalDouble.of(
                hours * 3600 + Integer.parseInt(parts.group(2)) * 60 + Double.parseDouble(parts.group(3)));
    }
}
