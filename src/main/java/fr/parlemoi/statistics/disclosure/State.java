package fr.parlemoi.statistics.disclosure;

/** What the public knows of a cell. */
public enum State {
    /** Nothing: it is in no table that was released. */
    UNSEEN,
    /** To be released now; it may still be hidden. */
    OPEN,
    /** Its number, for good: it was released before, or it is 0. */
    KNOWN,
    /** That it is at least 1. */
    HIDDEN
}
