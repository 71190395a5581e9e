package fr.parlemoi.progress;

import fr.parlemoi.platform.PaddedList;
import fr.parlemoi.platform.Rows;
import fr.parlemoi.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads where many learners stand, from roll-ups alone and by primary key. */
public final class ReadCourseStandings {

    private static final String SELECT = """
            SELECT learner, completed_at, last_learning_at, last_receipt_at
            FROM course_progress FORCE INDEX (PRIMARY) WHERE learner IN (%s)""";

    private ReadCourseStandings() {}

    /** Those of {@code learners} who have begun. */
    public static Map<UUID, CourseStanding> of(Handle handle, Collection<UUID> learners) {
        Map<UUID, CourseStanding> standings = new HashMap<>();
        if (!learners.isEmpty()) {
            List<UUID> padded = PaddedList.of(learners);
            Rows.read(
                    handle,
                    SELECT.formatted(PaddedList.places("?", padded.size())),
                    padded,
                    row -> standings.put(Rows.id(row, "learner"), read(row)));
        }
        return standings;
    }

    private static CourseStanding read(ResultSet row) throws SQLException {
        return new CourseStanding(
                UtcTime.read(row, "completed_at"),
                UtcTime.read(row, "last_learning_at"),
                UtcTime.read(row, "last_receipt_at"));
    }
}
