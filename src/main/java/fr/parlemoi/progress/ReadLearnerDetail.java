package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.platform.Database;
import fr.parlemoi.progress.LearnerDetail.ActivityDetail;
import fr.parlemoi.progress.LearnerDetail.Completion;
import fr.parlemoi.progress.LearnerDetail.ModuleDetail;
import fr.parlemoi.progress.LearnerDetail.Stretch;
import fr.parlemoi.progress.LearnerDetail.StudiedDay;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads one learner in every activity, for who accompanies her; whether somebody may see it is for the caller to ask. */
@ApplicationScoped
public class ReadLearnerDetail {

    private final Database database;
    private final CurrentYardsticks yardsticks;
    private final ProgressConfig config;

    ReadLearnerDetail(Database database, CurrentYardsticks yardsticks, ProgressConfig config) {
        this.database = database;
        this.yardsticks = yardsticks;
        this.config = config;
    }

    public LearnerDetail of(UUID learner) {
        LearnerRows rows = database.read(handle -> LoadRows.everythingOf(handle, learner));
        return detail(learner, rows);
    }

    private LearnerDetail detail(UUID learner, LearnerRows rows) {
        LearnerProgress progress =
                ReadProgress.progress(learner, rows, yardsticks.get().course());
        return new LearnerDetail(
                yardsticks.get().course(),
                progress.course(),
                rows.lastLearning(),
                rows.lastReceipt(),
                latestDevices(rows),
                LearnerTimes.of(rows, config.idleCap()),
                yardsticks.get().course().modules().stream()
                        .map(module -> module(module, progress, rows))
                        .toList());
    }

    private static Set<DeviceKind> latestDevices(LearnerRows rows) {
        Set<DeviceKind> devices = EnumSet.noneOf(DeviceKind.class);
        if (!rows.days.isEmpty()) {
            StudyDay.Key first = new StudyDay.Key(rows.days.lastKey().day(), "");
            rows.days.tailMap(first).values().forEach(day -> devices.addAll(day.devices()));
        }
        return devices;
    }

    private static ModuleDetail module(Module module, LearnerProgress progress, LearnerRows rows) {
        return new ModuleDetail(
                module,
                progress.modules().get(module.id()),
                module.activities().stream()
                        .map(activity ->
                                activity(activity, progress.activities().get(activity.id()), rows))
                        .toList());
    }

    static ActivityDetail activity(Activity activity, ActivityState reached, LearnerRows rows) {
        Yardstick yardstick = Yardstick.of(activity);
        ActivityProgress stored = rows.activity(activity.id()).on(yardstick);
        State state = State.of(stored.lastLearning() != null, reached.completedAt());
        Completed completed = stored.completed();
        return new ActivityDetail(
                activity,
                state.word(),
                state.label(),
                reached.covered(),
                played(stored, yardstick),
                completed == null ? WhyOpen.of(stored, activity) : "",
                completed == null ? null : new Completion(completed.at(), completed.recordedAt(), completed.rule()),
                activity.kind() == Kind.IMAGE && completed != null ? List.of() : days(activity, rows));
    }

    private static List<Stretch> played(ActivityProgress stored, Yardstick yardstick) {
        return stored.played()
                .clip(0, yardstick.tenths())
                .each((from, to) -> new Stretch(Tenths.seconds(from), Tenths.seconds(to - from)));
    }

    private static List<StudiedDay> days(Activity activity, LearnerRows rows) {
        return rows.days.entrySet().stream()
                .filter(row -> row.getKey().activity().equals(activity.id()))
                .map(row -> day(row.getKey(), row.getValue()))
                .toList();
    }

    private static StudiedDay day(StudyDay.Key key, StudyDay day) {
        long seconds = day.clock().measure();
        return new StudiedDay(key.day(), seconds, seconds - day.timely().measure(), day.devices());
    }
}
