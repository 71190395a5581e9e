package fr.parlemoi.cohort;

import java.time.Duration;

/**
 * How many of a cohort are where. Who is behind may be silent too, or may never have started.
 *
 * @param joined within the last seven days
 * @param learning begun, not finished, and heard of within the last seven days
 */
record CohortCounts(
        Cohort cohort,
        int people,
        int joined,
        long finished,
        long learning,
        long behind,
        long silent,
        long neverStarted) {

    private static final Duration WEEK = Duration.ofDays(7);

    static CohortCounts of(Matrix matrix) {
        return new CohortCounts(
                matrix.cohort(),
                matrix.rows().size(),
                (int) matrix.rows().stream()
                        .filter(row ->
                                row.member().joinedAt().isAfter(matrix.at().minus(WEEK)))
                        .count(),
                matrix.count(MemberState.FINISHED),
                matrix.rows().stream().filter(CohortCounts::isLearning).count(),
                matrix.count(MemberState.BEHIND),
                matrix.count(MemberState.SILENT),
                matrix.count(MemberState.NEVER_STARTED));
    }

    private static boolean isLearning(MatrixRow row) {
        return !row.is(MemberState.FINISHED) && !row.is(MemberState.SILENT) && !row.is(MemberState.NEVER_STARTED);
    }
}
