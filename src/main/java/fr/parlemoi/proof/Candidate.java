package fr.parlemoi.proof;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.cohort.CohortRoll;
import fr.parlemoi.cohort.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A learner of a cohort, and what her documents wait for; from stored rows, as a long list needs it. Issuing a document
 * looks again.
 *
 * @param evaluation null before
 * @param obstacles to an attestation and a relevé
 * @param certificateObstacles to a certificate
 */
record Candidate(
        Member member,
        Course course,
        Evaluation evaluation,
        List<Obstacle> obstacles,
        List<Obstacle> certificateObstacles) {

    /** What she did of the required activities; {@code begun} is false for somebody who has not begun. */
    record Course(boolean begun, int completed, int required) {}

    // One row a member: her counts, if she has begun, and her evaluation in this cohort, if there is one.
    private static final String ROWS = """
            SELECT m.learner AS who, p.learner IS NOT NULL AS begun, p.completed, p.required, e.*
            FROM cohort_member m
            LEFT JOIN course_progress p ON p.learner = m.learner
            LEFT JOIN evaluation e ON e.learner = m.learner AND e.cohort = m.cohort
            WHERE m.cohort = :cohort""";

    private record Row(UUID who, Course course, Evaluation evaluation) {

        static Row read(ResultSet row, StatementContext context) throws SQLException {
            return new Row(
                    row.getObject("who", UUID.class),
                    new Course(row.getBoolean("begun"), row.getInt("completed"), row.getInt("required")),
                    row.getString("form") == null ? null : Evaluations.read(row, context));
        }
    }

    /** Everybody, by name. @param hasAction whether the cohort's training action is recorded */
    static List<Candidate> of(Handle handle, Opened opened, boolean hasAction) {
        Map<UUID, Row> rows = handle
                .createQuery(ROWS)
                .bind("cohort", opened.cohort().id())
                .map(Row::read)
                .stream()
                .collect(Collectors.toMap(Row::who, row -> row));
        return CohortRoll.of(handle, opened).stream()
                .filter(member -> rows.containsKey(member.learner()))
                .map(member -> of(member, rows.get(member.learner()), hasAction))
                .toList();
    }

    private static Candidate of(Member member, Row row, boolean hasAction) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (member.name().first() == null) {
            obstacles.add(Obstacle.NO_NAME);
        } else if (Typeface.missing(member.name().full()).isPresent()) {
            obstacles.add(Obstacle.UNPRINTABLE_NAME);
        }
        if (!row.course().begun()) {
            obstacles.add(Obstacle.NOT_BEGUN);
        }
        List<Obstacle> more = new ArrayList<>(obstacles);
        if (row.course().begun() && row.course().completed() == 0) {
            more.add(Obstacle.NOTHING_COMPLETED);
        }
        if (!hasAction) {
            more.add(Obstacle.NO_ACTION);
        }
        if (row.evaluation() == null) {
            more.add(Obstacle.NO_EVALUATION);
        }
        return new Candidate(member, row.course(), row.evaluation(), obstacles, more);
    }

    /** Last name first, as the list is sorted; her address where she gave no name. */
    public String shownName() {
        return member.name().first() == null
                ? member.email()
                : member.name().last() + " " + member.name().first();
    }

    public String reasons() {
        return said(obstacles);
    }

    public String certificateReasons() {
        return said(certificateObstacles);
    }

    private static String said(List<Obstacle> obstacles) {
        return obstacles.stream().map(Obstacle::toTrainer).collect(Collectors.joining("\u00a0; "));
    }
}
