package fr.parlemoi.statistics.announcement;

import fr.parlemoi.statistics.release.Period;

/** Which quarter is announced, and in which release its figures are. */
record Announcement(Period quarter, int release) {

    private static final String KIND = "quarter";

    /** What {@link #about} wrote. */
    static Announcement read(String about) {
        String[] parts = about.split("/");
        return new Announcement(Period.ofCode(parts[1]).orElseThrow(), Integer.parseInt(parts[2]));
    }

    /** As rows keep it: « quarter/2026-T3/7 ». */
    String about() {
        return KIND + "/" + quarter.code() + "/" + release;
    }

    /** Where people look at the figures. */
    String page() {
        return "/statistiques?periode=" + quarter.code();
    }

    /** Where the file is that never changes. */
    String export() {
        return "/statistiques/export.ods?periode=" + quarter.code() + "&version=" + release;
    }
}
