package fr.parlemoi.statistics.count;

import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.statistics.release.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Counts a month once more, straight from the rows of learners and in plain Java: by the published definitions, without
 * the views, and without a statement of those that count.
 */
final class Recount {

    private final Handle handle;
    private final YearMonth month;
    private final BigDecimal mostSeconds;
    private final Map<UUID, String[]> people = new HashMap<>();
    private final Map<List<String>, long[]> sums = new HashMap<>();

    private Recount(Handle handle, YearMonth month, BigDecimal mostSeconds) {
        this.handle = handle;
        this.month = month;
        this.mostSeconds = mostSeconds;
    }

    static List<MonthCount> of(Handle handle, YearMonth month, BigDecimal mostSeconds) {
        Recount recount = new Recount(handle, month, mostSeconds);
        recount.learners();
        recount.course();
        recount.modules();
        recount.months();
        return recount.rows();
    }

    private void learners() {
        Map<UUID, String> organisations = organisations();
        each("learner", row -> {
            UUID id = row.getObject("id", UUID.class);
            if (row.getString("merged_into") != null || row.getString("erased_at") != null) {
                return;
            }
            String arrondissement = orNothing(row.getString("arrondissement"));
            people.put(id, new String[] {
                arrondissement.isEmpty() ? orNothing(row.getString("departement")) : arrondissement,
                orNothing(row.getString("profession")),
                orNothing(row.getString("workplace")),
                organisations.getOrDefault(id, "")
            });
            addAt(id, Measure.REGISTERED, UtcTime.read(row, "registered_at"));
        });
    }

    private record Joined(UUID learner, UUID cohort, Instant at) {}

    private Map<UUID, String> organisations() {
        Map<UUID, String> ofCohort = new HashMap<>();
        each("cohort", row -> ofCohort.put(row.getObject("id", UUID.class), row.getString("organisation")));
        List<Joined> joined = new ArrayList<>();
        each(
                "cohort_member",
                row -> joined.add(new Joined(
                        row.getObject("learner", UUID.class),
                        row.getObject("cohort", UUID.class),
                        UtcTime.read(row, "joined_at"))));
        Map<UUID, String> organisations = new HashMap<>();
        joined.stream()
                .sorted(Comparator.comparing(Joined::at))
                .forEach(one -> organisations.putIfAbsent(one.learner(), orNothing(ofCohort.get(one.cohort()))));
        return organisations;
    }

    private void course() {
        each("course_progress", row -> {
            UUID learner = row.getObject("learner", UUID.class);
            addAt(learner, Measure.STARTED, UtcTime.read(row, "first_receipt_at"));
            addAt(learner, Measure.COMPLETED, UtcTime.read(row, "recorded_at"));
        });
    }

    private void modules() {
        each("module_progress", row -> {
            UUID learner = row.getObject("learner", UUID.class);
            String module = row.getString("module");
            addAt(learner, Measure.MODULE_STARTED + module, UtcTime.read(row, "first_receipt_at"));
            addAt(learner, Measure.MODULE_COMPLETED + module, UtcTime.read(row, "recorded_at"));
        });
    }

    private void months() {
        each("learner_month", row -> {
            if (!YearMonth.from(row.getObject("month", LocalDate.class)).equals(month)) {
                return;
            }
            UUID learner = row.getObject("learner", UUID.class);
            BigDecimal media = row.getBigDecimal("media_seconds");
            BigDecimal study = row.getBigDecimal("received_study_seconds");
            if (media.signum() > 0 || study.signum() > 0) {
                add(learner, Measure.ACTIVE, 1);
            }
            add(learner, Measure.MEDIA_MINUTES, minutes(media));
            add(learner, Measure.STUDY_MINUTES, minutes(study));
        });
    }

    private long minutes(BigDecimal seconds) {
        return seconds.min(mostSeconds)
                .divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private void addAt(UUID learner, String measure, Instant at) {
        if (at != null && YearMonth.from(at.atZone(ZoneId.of("Europe/Paris"))).equals(month)) {
            add(learner, measure, 1);
        }
    }

    private void add(UUID learner, String measure, long amount) {
        String[] person = people.get(learner);
        if (person == null || amount == 0) {
            return;
        }
        long[] sum =
                sums.computeIfAbsent(List.of(measure, person[0], person[1], person[2], person[3]), any -> new long[2]);
        sum[0] += amount;
        sum[1] = Math.max(sum[1], amount);
    }

    private List<MonthCount> rows() {
        return sums.entrySet().stream()
                .map(sum -> new MonthCount(
                        month,
                        sum.getKey().get(0),
                        sum.getKey().get(1),
                        sum.getKey().get(2),
                        sum.getKey().get(3),
                        sum.getKey().get(4),
                        sum.getValue()[0],
                        sum.getValue()[1]))
                .toList();
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String table, Reader reader) {
        handle.createQuery("SELECT * FROM " + table)
                .map((row, context) -> {
                    reader.read(row);
                    return 0;
                })
                .list();
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
