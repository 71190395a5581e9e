package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.progress.Event.Looked;
import fr.parlemoi.progress.Event.Played;
import fr.parlemoi.progress.Event.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** One journal in any order, with any repetitions, divided into any calls from two devices, ends in the same state. */
class AnyOrderTest {

    private static final UUID NADIA = UUID.randomUUID();
    private static final Instant RECEIVED = Told.after(700);
    private static final List<Event> EVENING = evening(new Random(1000));

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void ends_in_the_same_state(@ForAll Random random) {
        List<Event> told = new ArrayList<>(EVENING);
        for (int again = random.nextInt(EVENING.size()); again > 0; again--) {
            told.add(EVENING.get(random.nextInt(EVENING.size())));
        }
        Collections.shuffle(told, random);
        LearnerRows rows = send(told, random);

        LearnerRows straight = merge(new LearnerRows(), EVENING);
        assertThat(straight.completions).isNotEmpty();
        assertThat(state(rows)).isEqualTo(state(straight));
        assertThat(rows.days).isEqualTo(straight.days);
        assertThat(rows.months).isEqualTo(straight.months);
        assertThat(rows.completions.keySet()).isEqualTo(straight.completions.keySet());
        assertThat(rows.course.completed()).isEqualTo(straight.course.completed());
        assertThat(rows.course.startedAt()).isEqualTo(straight.course.startedAt());
        assertThat(rows.lastLearning()).isEqualTo(straight.lastLearning());
    }

    private static LearnerRows send(List<Event> told, Random random) {
        LearnerRows rows = new LearnerRows();
        for (int begin = 0; begin < told.size(); ) {
            int end = Math.min(told.size(), begin + 1 + random.nextInt(10));
            rows = merge(rows, told.subList(begin, end));
            begin = end;
        }
        return rows;
    }

    private static LearnerRows merge(LearnerRows rows, List<Event> events) {
        return new MergeJournal(TestCourse.YARDSTICKS, Duration.ofMinutes(5))
                .merge(rows, new Delivery(NADIA, events, DeviceKind.PHONE, RECEIVED))
                .rows();
    }

    /** Everything but the completions' times, which depend on the order of arrival by contract. */
    private static Map<String, ActivityProgress> state(LearnerRows rows) {
        Map<String, ActivityProgress> state = new TreeMap<>();
        rows.activities.forEach((activity, row) -> state.put(
                activity,
                new ActivityProgress(
                        row.played(),
                        row.clock(),
                        row.transcript(),
                        row.endedAt(),
                        row.confirmedAt(),
                        row.position(),
                        row.mediaTenths(),
                        row.lastLearning(),
                        null)));
        return state;
    }

    /** Passages of every activity, some overlapping, some at the same time; enough of them to complete most. */
    private static List<Event> evening(Random random) {
        List<Event> events = new ArrayList<>();
        for (int seq = 0; seq < 60; seq++) {
            long end = 60 + random.nextInt(600);
            int from = random.nextInt(300);
            events.add(
                    switch (random.nextInt(6)) {
                        case 0 -> Told.event("jeu", end, 10, new Played(from, from + 100));
                        case 1 -> Told.event("regard", end, 15, new Read(random.nextInt(4) == 0));
                        case 2 -> Told.event("attachement", end, 20, new Read(random.nextInt(4) == 0));
                        case 3 -> Told.event("repas", end, 5, new Looked(random.nextInt(4) == 0));
                        case 4 -> Told.event("regard", end, 20, new Played(3L * from, 3L * from + 100));
                        default -> Told.event("berceuse", end, 12, new Played(from, from + 250));
                    });
        }
        return events;
    }
}
