package fr.parlemoi.statistics.release;

import java.time.Instant;
import java.util.List;

/**
 * The figures of one breakdown in one period, as they were released: with every total, every name and every definition
 * that was valid then, so that nothing else is needed to read it, and nothing that changes later changes it.
 *
 * @param release its number; 0 for the provisional one of the month that is open
 * @param period code of {@link Period}
 * @param breakdown slug of {@link Breakdown}
 * @param releasedAt when
 * @param threshold no figure of fewer people than this is published
 * @param course title and version of the course that was counted
 * @param axes one for each dimension of the breakdown, in its order
 * @param measures what each row holds, in this order
 * @param rows of members with anything to count; whoever is not here has 0 of everything, or {@link Figure#UNKNOWN}
 *     where {@code known} is false
 * @param known for each measure, whether it was counted for this period
 */
public record ReleasedTable(
        int release,
        String period,
        String breakdown,
        Instant releasedAt,
        int threshold,
        String course,
        List<Axis> axes,
        List<Measure> measures,
        List<Boolean> known,
        List<Row> rows) {

    /** @param dimension slug of {@link Dimension} */
    public record Axis(String dimension, String label, List<Member> members) {}

    /**
     * @param members an index into each axis
     * @param figures one for each measure: its number, {@link #HIDDEN} or {@link #NOT_COUNTED}
     */
    public record Row(List<Integer> members, List<Long> figures) {

        public Figure figure(int measure) {
            return read(figures.get(measure));
        }
    }

    public static final long HIDDEN = -1;
    public static final long NOT_COUNTED = -2;

    /** The same table with other rows. */
    public ReleasedTable withRows(List<Row> others) {
        return new ReleasedTable(
                release, period, breakdown, releasedAt, threshold, course, axes, measures, known, others);
    }

    /** The figure that is written so in a row. */
    static Figure read(long written) {
        if (written == HIDDEN) {
            return Figure.SUPPRESSED;
        }
        return written == NOT_COUNTED ? Figure.UNKNOWN : Figure.published(written);
    }

    /** What a figure is in a row. */
    public static long written(Figure figure) {
        return switch (figure.state()) {
            case PUBLISHED -> figure.value();
            case SUPPRESSED -> HIDDEN;
            case UNKNOWN -> NOT_COUNTED;
        };
    }
}
