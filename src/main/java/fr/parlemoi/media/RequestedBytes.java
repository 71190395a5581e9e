package fr.parlemoi.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a file a request asks for (RFC 9110, section 14). */
sealed interface RequestedBytes {

    /** All of it: there is no range, or one that is to be ignored. */
    record Whole() implements RequestedBytes {}

    /** One stretch; both ends belong to it. */
    record Part(long first, long last) implements RequestedBytes {

        long length() {
            return last - first + 1;
        }
    }

    /** Nothing that the file has. */
    record Beyond() implements RequestedBytes {}

    // Several ranges at once do not match and get the whole file, as the RFC allows: no player asks for them.
    Pattern ONE_RANGE = Pattern.compile("\\s*bytes\\s*=\\s*(\\d*)\\s*-\\s*(\\d*)\\s*", Pattern.CASE_INSENSITIVE);

    /** Reads a {@code Range} header, null when there is none, for a file of {@code size} bytes. */
    static RequestedBytes of(String header, long size) {
        Matcher range = header == null ? null : ONE_RANGE.matcher(header);
        if (range == null || !range.matches()) {
            return new Whole();
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(number(last), size);
        }
        return stretch(number(first), last.isEmpty() ? Long.MAX_VALUE : number(last), size);
    }

    private static RequestedBytes suffix(long length, long size) {
        return length == 0 || size == 0 ? new Beyond() : new Part(Math.max(0, size - length), size - 1);
    }

    private static RequestedBytes stretch(long first, long last, long size) {
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Beyond() : new Part(first, Math.min(last, size - 1));
    }

    /** A number too long for a file is as good as the largest. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
