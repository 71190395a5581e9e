package fr.parlemoi.media;

import java.util.regex.Pattern;

/** The name of a file that never changes, since its name holds the hash of its content, as a strong validator. */
record EntityTag(String quoted) {

    private static final Pattern TAG = Pattern.compile("\\*|(?:W/)?(\"[^\"]*\")");

    static EntityTag of(String fileName) {
        return new EntityTag('"' + fileName + '"');
    }

    /** Whether an {@code If-None-Match} header, or null, names it: the sender has the file (weak comparison). */
    boolean isIn(String ifNoneMatch) {
        return ifNoneMatch != null
                && TAG.matcher(ifNoneMatch)
                        .results()
                        .anyMatch(tag -> tag.group(1) == null || tag.group(1).equals(quoted));
    }

    /** Whether ranges may be answered: there is no {@code If-Range} header, or it is this very tag (strong). */
    boolean allowsRange(String ifRange) {
        return ifRange == null || ifRange.trim().equals(quoted);
    }
}
