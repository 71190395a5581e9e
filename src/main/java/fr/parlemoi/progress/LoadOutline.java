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
    private static final String SELECT = """
            SELECT 'activities', learner, GROUP_CONCAT(activity, ',', IFNULL(completed_at, ''), ',',
                   IFNULL(last_learning_at, ''), ',',
                   IFNULL(position_tenths, ''), ',', media_tenths SEPARATOR ';')
            FROM activity_progress FORCE INDEX (PRIMARY) WHERE learner IN (%1$s) GROUP BY learner
            UNION ALL
            SELECT 'modules', learner, GROUP_CONCAT(module, ',', completed_at SEPARATOR ';')
            FROM module_progress FORCE INDEX (PRIMARY) WHERE learner IN (%1$s) AND completed_at IS NOT NULL GROUP BY learner
            UNION ALL
            SELECT 'course', learner, IFNULL(completed_at, '')
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
        String text = row.getString(3);
        switch (row.getString(1)) {
            case "activities" -> entries(text).forEach(this::readActivity);
            case "modules" -> entries(text).forEach(module -> modules.put(module[0], UtcTime.parse(module[1])));
            default -> completedAt = UtcTime.parse(text);
        }
    }

    private static Stream<String[]> entries(String text) {
        return Stream.of(text.split(";")).map(entry -> entry.split(","));
    }

    // Completions of what was taken out of the course may count for it once more.
    private void readActivity(String[] columns) {
        String id = columns[0];
        Instant completed = UtcTime.parse(columns[1]);
        if (completed != null) {
            completions.put(id, completed);
        }
        Yardstick yardstick = yardsticks.byActivity().get(id);
        if (yardstick != null) {
            boolean played =
                    !columns[3].isEmpty() && (completed != null || !yardstick.isOtherThan(Long.parseLong(columns[4])));
            Double position = played ? yardstick.position(Long.parseLong(columns[3])) : null;
            activities.put(id, new Reached(UtcTime.parse(columns[2]), completed, position));
        }
    }

    private Outline outline() {
        return new Outline(CourseCounts.of(yardsticks.course(), completions, modules, completedAt), activities);
    }
}
