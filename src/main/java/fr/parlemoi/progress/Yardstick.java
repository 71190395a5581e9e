package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Kind;

/**
 * What an activity is measured against in this version of the course.
 *
 * @param module null for an activity that was taken out of the course
 * @param seconds the probed length of its medium, or its estimated time
 * @param readingSeconds the estimated time to read its article or transcript
 */
record Yardstick(String activity, String module, Kind kind, double seconds, double readingSeconds) {

    private static final double WORDS_A_SECOND = 230 / 60.0;
    private static final long SAME_MEDIUM_TENTHS = 10;

    static Yardstick of(Activity activity) {
        return new Yardstick(
                activity.id(),
                activity.module(),
                activity.kind(),
                activity.seconds(),
                activity.words() / WORDS_A_SECOND);
    }

    /** Its words are gone; so its text counts as long as the activity was. */
    static Yardstick of(Course.Retired retired) {
        return new Yardstick(retired.id(), null, retired.kind(), retired.seconds(), retired.seconds());
    }

    /** The length of its medium in tenths of a second; 0 without one. */
    long tenths() {
        return isMedia() ? Tenths.of(seconds) : 0;
    }

    /**
     * Whether what was played belongs to another medium, so many tenths of a second long: one that differs by more than
     * a second.
     */
    boolean isOtherThan(long mediaTenths) {
        return mediaTenths > 0 && Math.abs(mediaTenths - tenths()) > SAME_MEDIUM_TENTHS;
    }

    /** A position in its medium, in seconds. */
    double position(long tenths) {
        return Tenths.seconds(Math.min(tenths, tenths()));
    }

    boolean isMedia() {
        return kind.isMedia();
    }

    boolean isImage() {
        return kind == Kind.IMAGE;
    }

    /** Whether it is an article, or a medium with a transcript. */
    boolean hasText() {
        return kind == Kind.ARTICLE || isMedia() && readingSeconds > 0;
    }
}
