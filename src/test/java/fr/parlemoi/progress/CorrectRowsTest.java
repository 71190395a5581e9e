package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.after;
import static fr.parlemoi.progress.Told.event;
import static fr.parlemoi.progress.Told.looked;
import static fr.parlemoi.progress.Told.played;
import static fr.parlemoi.progress.Told.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.progress.Event.Reflected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class CorrectRowsTest {

    private static final Duration IDLE_CAP = Duration.ofMinutes(5);
    private static final UUID NADIA = UUID.randomUUID();
    private static final Instant CORRECTED = after(5_000);
    private static final Instant WITHDRAWN = after(9_000);

    private LearnerRows rows = new LearnerRows();

    @Test
    void completes_what_was_never_touched_without_inventing_learning() {
        correct("regard");

        assertThat(rows.activity("regard"))
                .isEqualTo(ActivityProgress.NONE.corrected(CORRECTED))
                .satisfies(row -> assertThat(row.lastLearning()).isNull());
        assertThat(rows.course).isEqualTo(new RollUp(1, 5, null, null, null, null));
        assertThat(rows.modules.get("naitre").completed()).isEqualTo(1);
        assertThat(rows.modules.get("naitre").startedAt()).isNull();
        assertThat(rows.days).isEmpty();
        assertThat(rows.months).isEmpty();
    }

    @Test
    void tells_the_rule_and_no_share_of_what_was_corrected() {
        correct("regard");

        LearnerProgress progress = ReadProgress.progress(NADIA, rows, TestCourse.COURSE);

        assertThat(progress.activities().get("regard").rule()).isEqualTo("correction");
        assertThat(progress.activities().get("regard").completedAt()).isEqualTo(CORRECTED);
        assertThat(progress.activities().get("regard").covered()).isZero();
        assertThat(progress.course().completed()).isEqualTo(1);
    }

    @Test
    void adds_no_time_to_what_was_begun() {
        send(played("regard", 60, 0, 30));
        LearnerRows before = rows;

        correct("regard");

        assertThat(rows.activity("regard").played()).isEqualTo(Intervals.of(0, 300));
        assertThat(rows.days).isEqualTo(before.days);
        assertThat(rows.months).isEqualTo(before.months);
    }

    @Test
    void leaves_what_is_completed_as_it_was_completed() {
        send(played("regard", 100, 0, 100));
        Completed own = rows.activity("regard").completed();

        correct("regard");
        withdraw("regard");

        assertThat(rows.activity("regard").completed()).isEqualTo(own);
    }

    @Test
    void changes_nothing_when_it_is_done_twice() {
        correct("jeu");
        LearnerRows once = rows;

        rows = new CorrectRows(TestCourse.YARDSTICKS)
                .complete(rows, TestCourse.COURSE.activity("jeu").orElseThrow(), WITHDRAWN);

        assertThat(rows.activities).isEqualTo(once.activities);
        assertThat(rows.modules).isEqualTo(once.modules);
        assertThat(rows.course).isEqualTo(once.course);
        withdraw("jeu");
        LearnerRows open = rows;
        withdraw("jeu");
        assertThat(rows.activities).isEqualTo(open.activities);
        assertThat(rows.modules).isEqualTo(open.modules);
    }

    @Test
    void completes_a_module_and_opens_it_again() {
        correct("jeu");
        assertThat(rows.modules.get("jouer").completedAt()).isEqualTo(CORRECTED);

        withdraw("jeu");

        assertThat(rows.activity("jeu")).isEqualTo(ActivityProgress.NONE);
        assertThat(rows.modules.get("jouer")).isEqualTo(new RollUp(0, 1, null, null, null, null));
        assertThat(rows.course.completed()).isZero();
        assertThat(rows.completions).isEmpty();
    }

    @Test
    void opens_the_course_again_that_was_completed_with_its_help() {
        learnTheFirstModule();
        correct("jeu");
        assertThat(rows.course.completedAt()).isEqualTo(CORRECTED);

        withdraw("jeu");

        assertThat(rows.course.completedAt()).isNull();
        assertThat(rows.course.completed()).isEqualTo(4);
        assertThat(rows.modules.get("naitre").completedAt()).isNotNull();
    }

    @Test
    void leaves_a_module_completed_that_was_so_before_the_correction() {
        send(played("jeu", 40, 0, 40));
        Yardsticks more = Yardsticks.of(TestCourse.withMoreToPlay());
        CorrectRows correctRows = new CorrectRows(more);

        rows = correctRows.complete(rows, more.course().activity("encore").orElseThrow(), CORRECTED);
        rows = correctRows.withdraw(rows, "encore", WITHDRAWN);

        assertThat(rows.modules.get("jouer").completedAt()).isEqualTo(after(40));
        assertThat(rows.modules.get("jouer").completed()).isEqualTo(1);
        assertThat(rows.modules.get("jouer").required()).isEqualTo(2);
    }

    @Test
    void leaves_modules_alone_when_what_is_withdrawn_was_not_required() {
        learnTheFirstModule();
        correct("en-plus");
        RollUp naitre = rows.modules.get("naitre");

        withdraw("en-plus");

        assertThat(rows.modules.get("naitre")).isEqualTo(naitre);
        assertThat(rows.activity("en-plus").completed()).isNull();
    }

    @Test
    void gives_way_to_what_she_completes_herself() {
        correct("jeu");
        send(played("jeu", 6_000, 0, 40));
        Completed own = rows.activity("jeu").completed();
        assertThat(own.rule()).isEqualTo("1");
        assertThat(own.at()).isEqualTo(after(6_000));

        withdraw("jeu");

        assertThat(rows.activity("jeu").completed()).isEqualTo(own);
        assertThat(rows.modules.get("jouer").completedAt()).isEqualTo(CORRECTED);
    }

    @Test
    void gives_way_to_a_reflection() {
        correct("repas");

        send(event("repas", 6_000, 0, new Reflected()));

        assertThat(rows.activity("repas").completed().rule()).isEqualTo("1");
    }

    @Test
    void opens_a_medium_again_with_its_gaps() {
        send(played("regard", 60, 0, 30));
        correct("regard");
        send(played("regard", 6_000, 50, 60));

        withdraw("regard");

        assertThat(rows.activity("regard").completed()).isNull();
        assertThat(CompletionRule.missing(rows.activity("regard"), yardstick("regard")))
                .containsExactly(new Interval(30, 50), new Interval(60, 95));
    }

    @Test
    void becomes_rule_1_at_its_withdrawal_where_that_holds_by_then() {
        send(read("attachement", 200, 20, true));
        ActivityProgress longer = rows.activity("attachement")
                .corrected(CORRECTED)
                .union(new ActivityProgress(
                        Intervals.EMPTY,
                        Intervals.of(after(300).getEpochSecond(), after(360).getEpochSecond()),
                        Intervals.EMPTY,
                        null,
                        null,
                        null,
                        0,
                        after(360),
                        null));
        rows.put("attachement", longer);

        withdraw("attachement");

        assertThat(rows.activity("attachement").completed()).isEqualTo(new Completed(after(360), WITHDRAWN, "1"));
    }

    @Test
    void stays_when_the_medium_is_replaced_while_what_was_played_of_it_counts_no_longer() {
        send(played("regard", 60, 0, 80));
        correct("regard");
        Yardsticks other = Yardsticks.of(TestCourse.withFilmOf(200));

        ActivityProgress today = rows.activity("regard").on(other.find("regard").orElseThrow());

        assertThat(today.isCorrected()).isTrue();
        assertThat(today.played().isEmpty()).isTrue();
    }

    @Test
    void stays_beside_what_a_guest_brings() {
        correct("regard");
        correct("jeu");
        LearnerRows guest = merge(new LearnerRows(), List.of(played("regard", 300, 0, 100), played("jeu", 400, 0, 10)));

        rows = new MergeGuest(TestCourse.YARDSTICKS, IDLE_CAP).merge(rows, guest, after(7_000));

        assertThat(rows.activity("regard").completed().rule()).isEqualTo("1");
        assertThat(rows.activity("jeu").completed().rule()).isEqualTo("correction");
        assertThat(rows.course.startedAt()).isEqualTo(after(300));
        withdraw("jeu");
        assertThat(rows.modules.get("jouer").completedAt()).isNull();
        assertThat(rows.activity("jeu").played()).isEqualTo(Intervals.of(0, 100));
    }

    @Test
    void is_taken_back_for_an_activity_that_left_the_course() {
        correct("berceuse");

        rows = new CorrectRows(Yardsticks.of(TestCourse.withoutPodcast())).withdraw(rows, "berceuse", WITHDRAWN);

        assertThat(rows.activity("berceuse").completed()).isNull();
        assertThat(rows.course.completed()).isZero();
    }

    /** Whatever she learns before, during and after it, a withdrawn correction leaves nothing behind. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void leaves_no_completion_behind_once_it_is_withdrawn(@ForAll Random random) {
        List<Event> told = evening(random);
        int corrected = random.nextInt(told.size());
        int withdrawn = corrected + random.nextInt(told.size() - corrected);
        String activity =
                List.of("regard", "jeu", "repas", "attachement", "berceuse").get(random.nextInt(5));
        LearnerRows with = new LearnerRows();
        for (int at = 0; at < told.size(); at++) {
            with = at == corrected ? corrected(with, activity, told.get(at).at()) : with;
            with = merge(with, List.of(told.get(at)));
            with = at == withdrawn ? withdrawn(with, activity) : with;
        }
        LearnerRows without = new LearnerRows();
        for (Event event : told) {
            without = merge(without, List.of(event));
        }

        assertThat(with.completions.keySet()).isEqualTo(without.completions.keySet());
        assertThat(with.days).isEqualTo(without.days);
        assertThat(with.months).isEqualTo(without.months);
        assertThat(with.course.completed()).isEqualTo(without.course.completed());
        assertThat(with.course.completedAt() == null).isEqualTo(without.course.completedAt() == null);
        assertThat(with.course.startedAt()).isEqualTo(without.course.startedAt());
        for (String module : without.modules.keySet()) {
            RollUp mine = with.modules.get(module);
            assertThat(mine.completed()).isEqualTo(without.modules.get(module).completed());
            assertThat(mine.completedAt() == null)
                    .isEqualTo(without.modules.get(module).completedAt() == null);
        }
    }

    private static List<Event> evening(Random random) {
        List<Event> events = new ArrayList<>();
        for (int seq = 0; seq < 40; seq++) {
            long end = 60 + 60L * seq + random.nextInt(60);
            int from = random.nextInt(60);
            events.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> played("jeu", end, 0, 5 + random.nextInt(35));
                        case 2 -> looked("repas", end, 10, random.nextInt(3) == 0);
                        case 3 -> read("attachement", end, 20, random.nextInt(3) == 0);
                        case 4 -> played("regard", end, from, from + 40);
                        default -> played("berceuse", end, from / 2.0, from / 2.0 + 30);
                    });
        }
        return events;
    }

    private void learnTheFirstModule() {
        send(
                played("regard", 100, 0, 100),
                played("berceuse", 200, 0, 60),
                read("attachement", 300, 60, true),
                looked("repas", 400, 30, true));
    }

    private void correct(String activity) {
        rows = corrected(rows, activity, CORRECTED);
    }

    private void withdraw(String activity) {
        rows = withdrawn(rows, activity);
    }

    private static LearnerRows corrected(LearnerRows rows, String activity, Instant at) {
        return new CorrectRows(TestCourse.YARDSTICKS)
                .complete(rows, TestCourse.COURSE.activity(activity).orElseThrow(), at);
    }

    private static LearnerRows withdrawn(LearnerRows rows, String activity) {
        return new CorrectRows(TestCourse.YARDSTICKS).withdraw(rows, activity, WITHDRAWN);
    }

    private void send(Event... events) {
        rows = merge(rows, List.of(events));
    }

    // Received soon after, so before or after the correction as they were learnt.

    private static LearnerRows merge(LearnerRows rows, List<Event> events) {
        return new MergeJournal(TestCourse.YARDSTICKS, IDLE_CAP)
                .merge(
                        rows,
                        new Delivery(
                                NADIA,
                                events,
                                DeviceKind.PHONE,
                                events.getLast().at().plusSeconds(60)))
                .rows();
    }

    private static Yardstick yardstick(String activity) {
        return TestCourse.YARDSTICKS.find(activity).orElseThrow();
    }
}
