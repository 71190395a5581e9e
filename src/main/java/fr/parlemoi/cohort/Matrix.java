package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.Course;
import java.time.Instant;
import java.util.List;

/**
 * The learners of a cohort and where each of them stands.
 *
 * @param rows by name
 * @param at when it was read
 */
record Matrix(Cohort cohort, Course course, List<MatrixRow> rows, Instant at) {

    /** How many there are in a state. */
    record Figure(MemberState state, long count) {}

    public long count(MemberState state) {
        return rows.stream().filter(row -> row.is(state)).count();
    }

    /** Those by which it can be filtered. */
    public List<Figure> figures() {
        return MatrixView.FILTERS.stream()
                .map(state -> new Figure(state, count(state)))
                .toList();
    }

    public List<MatrixOrder> columns() {
        return MatrixOrder.all(course);
    }

    public Drawings drawings() {
        return Drawings.of(this);
    }

    /** What {@code view} leaves of it, in its order. */
    List<MatrixRow> shown(MatrixView view) {
        return rows.stream().filter(view::shows).sorted(view.order()).toList();
    }
}
