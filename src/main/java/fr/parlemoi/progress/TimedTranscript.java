package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Captions;
import fr.parlemoi.catalogue.Captions.Cue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A transcript whose words know when they are spoken: its HTML with each caption's words in a {@code <span data-from
 * data-to>}. Headings and names of speakers, which nobody speaks, stay as they are.
 */
final class TimedTranscript {

    private static final Pattern TAG_OR_WORD = Pattern.compile("<[^>]*>|[^<\\s]+|\\s+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("&[a-z]+;|&#\\d+;|[^\\p{L}\\p{N}]");

    /** A word written but not spoken, or spoken but not written, must not lose the rest of the text. */
    private static final int LOOK_AHEAD = 4;

    private final List<Spoken> spoken;
    private final StringBuilder html = new StringBuilder();
    private int next;
    private Cue open;
    private boolean heading;

    private TimedTranscript(List<Cue> cues) {
        spoken = cues.stream()
                .flatMap(cue -> Stream.of(cue.text().replaceAll("<[^>]*>", " ").split("\\s+"))
                        .map(word -> new Spoken(letters(word), cue)))
                .filter(word -> !word.letters().isEmpty())
                .toList();
    }

    /** The transcript {@code body} of a medium with these captions; unchanged when it has none. */
    static String of(String body, List<Captions> captions) {
        if (captions.isEmpty()) {
            return body;
        }
        TimedTranscript timed = new TimedTranscript(captions.getFirst().cues());
        Matcher pieces = TAG_OR_WORD.matcher(body);
        while (pieces.find()) {
            timed.add(pieces.group());
        }
        timed.close();
        return timed.html.toString();
    }

    private void add(String piece) {
        if (piece.startsWith("<")) {
            close();
            heading = piece.startsWith("<h") || heading && !piece.startsWith("</h");
        } else if (!piece.isBlank()) {
            mark(piece);
        }
        html.append(piece);
    }

    private void mark(String word) {
        String letters = letters(word);
        if (heading || letters.isEmpty()) {
            return;
        }
        Cue cue = cueOf(letters);
        if (cue != open) {
            close();
            open(cue);
        }
    }

    private Cue cueOf(String letters) {
        for (int at = next; at < Math.min(next + LOOK_AHEAD, spoken.size()); at++) {
            if (spoken.get(at).letters().equals(letters)) {
                next = at + 1;
                return spoken.get(at).cue();
            }
        }
        return null;
    }

    private void open(Cue cue) {
        if (cue != null) {
            html.append("<span data-from=\"")
                    .append(cue.from())
                    .append("\" data-to=\"")
                    .append(cue.to())
                    .append("\">");
        }
        open = cue;
    }

    private void close() {
        if (open != null) {
            html.append("</span>");
        }
        open = null;
    }

    private static String letters(String word) {
        return NOT_A_LETTER.matcher(word.toLowerCase(Locale.FRENCH)).replaceAll("");
    }

    private record Spoken(String letters, Cue cue) {}
}
