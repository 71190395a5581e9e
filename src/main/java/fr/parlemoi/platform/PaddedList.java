package fr.parlemoi.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Values for {@code IN (…)}: the last one is repeated until their number is a power of two. So there are few different
 * statements, however many rows are asked for, and whoever prepares or caches statements keeps few.
 */
public final class PaddedList {

    private PaddedList() {}

    /** Refuses an empty collection. */
    public static <T> List<T> of(Collection<T> values) {
        List<T> padded = new ArrayList<>(values);
        int size = Integer.highestOneBit(2 * padded.size() - 1);
        padded.addAll(Collections.nCopies(size - padded.size(), padded.getLast()));
        return padded;
    }

    /** So many times {@code place}, as in {@code ?, ?, ?}: hundreds of names would take longer to find than to send. */
    public static String places(String place, int count) {
        return String.join(", ", Collections.nCopies(count, place));
    }
}
