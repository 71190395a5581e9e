package fr.parlemoi.progress;

import fr.parlemoi.platform.PaddedList;
import fr.parlemoi.platform.Rows;
import fr.parlemoi.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads how far learners got with everything: in one statement, by primary key, and only what an outline shows. */
final class LoadOutline {

    // One row a learner instead of one an activity: sending and reading rows costs three times what joining them does.
    // All that is joined is ASCII: punctuation in the connection's character set would have every part converted to it.
    private static final String SELECT = """
            SELECT _ascii'activities', learner, NULL, GROUP_CONCAT(activity, _ascii',', IFNULL(completed_at, _ascii''), _ascii',',
                   IFNULL(last_learning_at, _ascii''), _ascii',',
                   IFNULL(position_tenths, _ascii''), _ascii',', media_tenths SEPARATOR ';')
            FROM activity_progress FORCE INDEX (PRIMARY) WHERE learner IN (%1$s) GROUP BY learner
            UNION ALL
            SELECT _ascii'modules', learner, NULL, GROUP_CONCAT(module, _ascii',', completed_at SEPARATOR ';')
            FROM module_progress FORCE INDEX (PRIMARY) WHERE learner IN (%1$s) AND completed_at IS NOT NULL GROUP BY learner
            UNION ALL
            SELECT _ascii'course', learner, NULL, IFNULL(completed_at, _ascii'')
            FROM course_progress FORCE INDEX (PRIMARY) WHERE learner IN (%1$s)
            UNION ALL
            SELECT _ascii'latest', learner, latest_progress, latest_activity
            FROM learner_month FORCE INDEX (PRIMARY) WHERE learner IN (%1$s) AND latest_activity IS NOT NULL""";

    private static final int TABLES = 4;

    private final Yardsticks yardsticks;
    private final Map<String, Reached> activities = new HashMap<>();
    private final Map<String, Instant> completions = new HashMap<>();
    private final Map<String, Instant> modules = new HashMap<>();
    private Instant completedAt;
    private String latestActivity;

    private LoadOutline(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
    }

    /** The outlines of all of {@code learners}, which may not be empty. */
    static Map<UUID, Outline> of(Handle handle, Set<UUID> learners, Yardsticks yardsticks) {
        Map<String, LoadOutline> loads = new HashMap<>();
        learners.forEach(learner -> loads.put(learner.toString(), new LoadOutline(yardsticks)));
        List<UUID> padded = PaddedList.of(learners);
        List<UUID> once = Collections.nCopies(TABLES, padded).stream()
                .flatMap(List::stream)
                .toList();
        Rows.read(handle, SELECT.formatted(PaddedList.places("?", padded.size())), once, row -> loads.get(
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
        JoinedColumns columns = new JoinedColumns(row.getString(4));
        switch (row.getString(1)) {
            case "activities" -> columns.forEachRow(() -> readActivity(columns));
            case "modules" -> columns.forEachRow(() -> modules.put(columns.next(), UtcTime.parse(columns.next())));
            case "course" -> completedAt = UtcTime.parse(columns.next());
            default -> readLatestActivity(columns.next(), PackedProgress.unpack(row.getBytes(3)));
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
        // What stands in a month's row is newer.
        if (!id.equals(latestActivity)) {
            reached(
                    id,
                    completed,
                    lastLearning,
                    position.isEmpty() ? null : Long.valueOf(position),
                    Long.parseLong(media));
        }
    }

    // Its completion stands in a row of its own too.
    private void readLatestActivity(String id, ActivityProgress progress) {
        latestActivity = id;
        Position position = progress.position();
        reached(
                id,
                progress.completed() == null ? null : progress.completed().at(),
                progress.lastLearning(),
                position == null ? null : (Long) position.tenths(),
                progress.mediaTenths());
    }

    private void reached(String id, Instant completed, Instant lastLearning, Long position, long media) {
        Yardstick yardstick = yardsticks.byActivity().get(id);
        if (yardstick != null) {
            boolean played = position != null && (completed != null || !yardstick.isOtherThan(media));
            activities.put(id, new Reached(lastLearning, completed, played ? yardstick.position(position) : null));
        }
    }

    private Outline outline() {
        return new Outline(CourseCounts.of(yardsticks.course(), completions, modules, completedAt), activities);
    }
}
