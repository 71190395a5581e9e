package fr.parlemoi.progress;

import java.time.Instant;
import java.util.Comparator;

/** Where a learner left a medium, and when. The greatest one is where she resumes, whichever device told it first. */
record Position(Instant at, long tenths) implements Comparable<Position> {

    private static final Comparator<Position> NEWER =
            Comparator.comparing(Position::at).thenComparing(Position::tenths);

    @Override
    public int compareTo(Position other) {
        return NEWER.compare(this, other);
    }
}
