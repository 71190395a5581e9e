package fr.parlemoi.progress;

import fr.parlemoi.platform.PaddedList;
import fr.parlemoi.platform.Rows;
import fr.parlemoi.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads how far learners got with everything: in one statement, by primary key, and only what an outline shows. */
final class LoadOutline {

    // One row a learner instead of one an activity: sending and reading rows costs three times what joining them does.
    // All that is joined is ASCII: punctuation in the connection's character set would have every part converted to it.
    private static final String SELECT = """
            SELECT _ascii'activities', learner, GROUP_CONCAT(activity, _ascii',', IFNULL(completed_at, _ascii''), _ascii',',
                   IFNULL(last_learning_at, _ascii''), _ascii',',
                   IFNULL(position_tenths, _ascii''), _ascii',', media_tenths SEPARATOR ';')
            FROM activity_progress FORCE INDEX (PRIMARY) WHERE learner IN (%1$s) GROUP BY learner
            UNION ALL
            SELECT _ascii'modules', learner, GROUP_CONCAT(module, _ascii',', completed_at SEPARATOR ';')
            FROM module_progress FORCE INDEX (PRIMARY) WHERE learner IN (%1$s) AND completed_at IS NOT NULL GROUP BY learner
            UNION ALL
            SELECT _ascii'course', learner, IFNULL(completed_at, _ascii'')
            FROM course_progress FORCE INDEX (PRIMARY) WHERE learner IN (%1$s)""";

    private final Yardsticks yardsticks;
    private final Map<String, Reached> activities = new HashMap<>();
    private final Map<String, Instant> completions = new HashMap<>();
    private final Map<String, Instant> modules = new HashMap<>();
    private Instant completedAt;

    private LoadOutline(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
    }

    /** The outlines of all of {@code learners}, which may not be empty. */
    static Map<UUID, Outline> of(Handle handle, Set<UUID> learners, Yardsticks yardsticks) {
        Map<String, LoadOutline> loads = new HashMap<>();
        learners.forEach(learner -> loads.put(learner.toString(), new LoadOutline(yardsticks)));
        List<UUID> padded = PaddedList.of(learners);
        List<UUID> thrice =
                Stream.of(padded, padded, padded).flatMap(List::stream).toList();
        Rows.read(handle, SELECT.formatted(PaddedList.places("?", padded.size())), thrice, row -> loads.get(
                        row.getString(2))
                .read(row));
        return learners.stream().collect(Collectors.toMap(learner -> learner, learner -> loads.get(learner.toString())
                .outline()));
    }

    /** Of somebody who has not begun. */
    static Outline ofNobody(Yardsticks yardsticks) {
        return new LoadOutline(yardsticks).outline();
    }

    private void read(ResultSet row) throws SQLException {
        JoinedColumns columns = new JoinedColumns(row.getString(3));
        switch (row.getString(1)) {
            case "activities" -> columns.forEachRow(() -> readActivity(columns));
            case "modules" -> columns.forEachRow(() -> modules.put(columns.next(), UtcTime.parse(columns.next())));
            default -> completedAt = UtcTime.parse(columns.next());
        }
    }

    // Completions of what was taken out of the course may count for it once more.
    private void readActivity(JoinedColumns columns) {
        String id = columns.next();
        Instant completed = UtcTime.parse(columns.next());
        Instant lastLearning = UtcTime.parse(columns.next());
        String position = columns.next();
        String media = columns.next();
        if (completed != null) {
            completions.put(id, completed);
        }
        Yardstick yardstick = yardsticks.byActivity().get(id);
        if (yardstick != null) {
            boolean played =
                    !position.isEmpty() && (completed != null || !yardstick.isOtherThan(Long.parseLong(media)));
            activities.put(
                    id,
                    new Reached(lastLearning, completed, played ? yardstick.position(Long.parseLong(position)) : null));
        }
    }

    private Outline outline() {
        return new Outline(CourseCounts.of(yardsticks.course(), completions, modules, completedAt), activities);
    }
}
