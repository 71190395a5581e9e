package fr.parlemoi.content;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A value and where it stands. It has no value when it was left out or is wrong, which has then been reported: so later
 * checks pass over it instead of reporting it again.
 *
 * @param value null when there is none
 */
record Entry<T>(Place place, T value) {

    static <T> Entry<T> none(Place place) {
        return new Entry<>(place, null);
    }

    boolean given() {
        return value != null;
    }

    Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    void ifGiven(Consumer<T> use) {
        optional().ifPresent(use);
    }

    /** The value made into another one; none stays none, and null is none. */
    <U> Entry<U> map(Function<T, U> change) {
        return new Entry<>(place, given() ? change.apply(value) : null);
    }
}
