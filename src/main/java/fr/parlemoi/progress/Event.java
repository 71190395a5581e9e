package fr.parlemoi.progress;

import java.time.Instant;

/**
 * An entry of a phone's journal that passed every check.
 *
 * @param seq the phone's number for it
 * @param at when it ended, to the millisecond
 * @param clock when it took place, in whole seconds since 1970; empty when shorter than that
 */
record Event(long seq, String activity, Instant at, Intervals clock, Act act) {

    /** What somebody did. */
    sealed interface Act {}

    /** Tenths of a second on the media's time line; {@code to} may equal {@code from} after rounding. */
    record Played(long from, long to) implements Act {}

    /** An article, or a medium's transcript, was in view. */
    record Read(boolean toTheEnd) implements Act {}

    /** An image was in view. */
    record Looked(boolean confirmed) implements Act {}

    /** A reflection on an image was written; it comes from its own page, never from a journal. */
    record Reflected() implements Act {}
}
