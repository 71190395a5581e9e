package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.PaddedList;
import fr.parlemoi.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads where many learners stand, from stored rows by primary key: so it costs the same however many others there are. */
@ApplicationScoped
public class ReadStandings {

    private static final int MOST_AT_ONCE = 512;

    // Each receipt changes its time, each completion and each correction its count.
    private static final String MARK = """
            SELECT BIT_XOR(CRC32(CONCAT_WS(',', c.learner, c.completed, c.completed_at, c.counted_in,
                       (SELECT MAX(t.last_receipt_at) FROM learner_month t WHERE t.learner = c.learner))))
            FROM course_progress c FORCE INDEX (PRIMARY) WHERE c.learner IN (%s)""";

    private final CurrentCourse course;

    ReadStandings(CurrentCourse course) {
        this.course = course;
    }

    /** By learner, each one of {@code learners}, also who has not begun. */
    public Map<UUID, LearnerStanding> of(Handle handle, List<UUID> learners) {
        Course today = course.get();
        Map<UUID, LearnerStanding> found = HashMap.newHashMap(learners.size());
        portions(learners).forEach(some -> found.putAll(LoadStandings.of(handle, some, today)));
        LearnerStanding before = LearnerStanding.before(today);
        learners.forEach(learner -> found.putIfAbsent(learner, before));
        return found;
    }

    /** A number that changes when what {@link #of} answers does, for a fraction of what that costs. */
    public long mark(Handle handle, List<UUID> learners) {
        long[] mark = {course.get().version().hashCode()};
        portions(learners).forEach(some -> {
            List<UUID> padded = PaddedList.of(some);
            String sql = MARK.formatted(PaddedList.places("?", padded.size()));
            Rows.read(handle, sql, padded, row -> mark[0] = 31 * mark[0] + row.getLong(1));
        });
        return mark[0];
    }

    private static List<List<UUID>> portions(List<UUID> learners) {
        List<List<UUID>> portions = new ArrayList<>();
        for (int first = 0; first < learners.size(); first += MOST_AT_ONCE) {
            portions.add(learners.subList(first, Math.min(learners.size(), first + MOST_AT_ONCE)));
        }
        return portions;
    }
}
