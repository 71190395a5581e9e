package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.platform.PaddedList;
import fr.parlemoi.platform.Rows;
import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.progress.LearnerProgress.Counts;
import fr.parlemoi.progress.LearnerStanding.ModuleStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads where learners stand from their roll-ups; counts anew for those whose roll-ups were counted in another course. */
final class LoadStandings {

    // Everything by primary key, one row a learner: sending and reading one a module costs several times what joining
    // does.
    private static final String SELECT = """
            SELECT c.learner, c.completed, c.required, c.started_at, c.completed_at, c.counted_in,
                   (SELECT GROUP_CONCAT(m.module, ',', m.completed, ',', m.required, ',', IFNULL(m.started_at, ''), ',',
                                        IFNULL(m.completed_at, '') SEPARATOR ';')
                    FROM module_progress m WHERE m.learner = c.learner) AS modules,
                   (SELECT CONCAT(SUM(t.media_seconds), ',', SUM(t.study_seconds), ',',
                                  IFNULL(MAX(t.last_learning_at), ''), ',', IFNULL(MAX(t.last_receipt_at), ''))
                    FROM learner_month t WHERE t.learner = c.learner) AS times
            FROM course_progress c FORCE INDEX (PRIMARY) WHERE c.learner IN (%s)""";

    private static final String NO_TIMES = "0,0,,";

    private final Handle handle;
    private final Course today;
    private final Map<String, ModuleStanding> untouched;
    private final Map<UUID, LearnerStanding> found = new HashMap<>();
    private final List<UUID> countedElsewhere = new ArrayList<>();

    private LoadStandings(Handle handle, Course today) {
        this.handle = handle;
        this.today = today;
        this.untouched = LearnerStanding.before(today).modules();
    }

    /** By learner, those of {@code learners} who have begun; there may be hundreds of them, not none. */
    static Map<UUID, LearnerStanding> of(Handle handle, List<UUID> learners, Course today) {
        LoadStandings load = new LoadStandings(handle, today);
        List<UUID> padded = PaddedList.of(learners);
        Rows.read(handle, SELECT.formatted(PaddedList.places("?", padded.size())), padded, load::read);
        load.countAnew();
        return load.found;
    }

    private void read(ResultSet row) throws SQLException {
        UUID learner = Rows.id(row, "learner");
        String joined = row.getString("times");
        JoinedColumns times = new JoinedColumns(joined == null ? NO_TIMES : joined);
        found.put(
                learner,
                new LearnerStanding(
                        new Counts(row.getInt("completed"), row.getInt("required"), UtcTime.read(row, "completed_at")),
                        modules(row.getString("modules")),
                        UtcTime.read(row, "started_at"),
                        Double.parseDouble(times.next()),
                        Long.parseLong(times.next()),
                        UtcTime.parse(times.next()),
                        UtcTime.parse(times.next())));
        if (!today.version().equals(row.getString("counted_in"))) {
            countedElsewhere.add(learner);
        }
    }

    /** Those of today's course, in its order. */
    private Map<String, ModuleStanding> modules(String stored) {
        Map<String, ModuleStanding> begun = new LinkedHashMap<>(untouched);
        if (stored != null) {
            JoinedColumns columns = new JoinedColumns(stored);
            columns.forEachRow(() -> {
                String id = columns.next();
                ModuleStanding standing = module(columns);
                begun.computeIfPresent(id, (any, none) -> standing);
            });
        }
        return begun;
    }

    private static ModuleStanding module(JoinedColumns columns) {
        int completed = Integer.parseInt(columns.next());
        int required = Integer.parseInt(columns.next());
        Instant startedAt = UtcTime.parse(columns.next());
        Instant completedAt = UtcTime.parse(columns.next());
        return new ModuleStanding(new Counts(completed, required, completedAt), startedAt);
    }

    private void countAnew() {
        if (countedElsewhere.isEmpty()) {
            return;
        }
        LoadRows.counted(handle, countedElsewhere).forEach((learner, rows) -> {
            Map<String, Instant> completedModules = new HashMap<>();
            rows.modules.forEach((id, module) -> completedModules.put(id, module.completedAt()));
            LearnerStanding stored = found.get(learner);
            found.put(
                    learner,
                    stored.counting(CourseCounts.of(
                            today,
                            rows.completions,
                            completedModules,
                            stored.course().completedAt())));
        });
    }
}
