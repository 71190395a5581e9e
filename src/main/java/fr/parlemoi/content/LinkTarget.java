package fr.parlemoi.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link leads, by what an author wrote. */
sealed interface LinkTarget {

    /** Another site, an address of mail or a telephone number; never tried. */
    record Outside(String address) implements LinkTarget {}

    /** A heading of the same text. */
    record Here(String anchor) implements LinkTarget {}

    record ToModule(String id) implements LinkTarget {}

    /**
     * An activity.
     *
     * @param anchor a heading of its text, or null
     */
    record ToActivity(String id, String anchor) implements LinkTarget {}

    /** What cannot be followed: a file, an address without its site, an unknown scheme. */
    record Nowhere(String destination) implements LinkTarget {}

    Pattern OUTSIDE = Pattern.compile("https?://[^/\\s]+(?:/.*)?|mailto:[^@\\s]+@[^@\\s]+|tel:\\+?[0-9-]+");
    Pattern ACTIVITY = Pattern.compile("activity:([^#]*)(?:#(.*))?");
    String MODULE = "module:";

    static LinkTarget of(String destination) {
        Matcher activity = ACTIVITY.matcher(destination);
        if (activity.matches()) {
            return new ToActivity(activity.group(1), activity.group(2));
        }
        if (destination.startsWith(MODULE)) {
            return new ToModule(destination.substring(MODULE.length()));
        }
        if (destination.startsWith("#")) {
            return new Here(destination.substring(1));
        }
        return OUTSIDE.matcher(destination).matches() ? new Outside(destination) : new Nowhere(destination);
    }
}
