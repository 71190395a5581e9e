package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.after;
import static fr.parlemoi.progress.Told.event;
import static fr.parlemoi.progress.Told.looked;
import static fr.parlemoi.progress.Told.played;
import static fr.parlemoi.progress.Told.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.progress.Event.Reflected;
import fr.parlemoi.progress.MergeJournal.Merged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeJournalTest {

    private static final UUID NADIA = UUID.randomUUID();
    private static final Duration IDLE_CAP = Duration.ofMinutes(5);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private LearnerRows rows = new LearnerRows();

    @Test
    void resumes_where_the_latest_event_ended_whichever_came_first() {
        send(played("regard", 100, 40, 50), played("regard", 50, 0, 30));
        assertThat(rows.activity("regard").position()).isEqualTo(new Position(after(100), 500));
    }

    @Test
    void resumes_at_the_greater_end_of_two_at_the_same_time() {
        send(played("regard", 100, 40, 50), played("regard", 100, 10, 20));
        assertThat(rows.activity("regard").position().tenths()).isEqualTo(500);
    }

    @Test
    void completes_at_the_latest_time_merged_when_the_rule_first_held_and_freezes_it() {
        send(played("regard", 100, 50, 100));
        send(played("regard", 50, 0, 50));
        Completed first = rows.activity("regard").completed();
        assertThat(first).isEqualTo(new Completed(after(100), after(50), "1"));
        send(played("regard", 400, 0, 100));
        assertThat(rows.activity("regard").completed()).isEqualTo(first);
    }

    @Test
    void completes_at_the_event_that_did_it_however_calls_divide_the_journal() {
        send(played("regard", 50, 0, 50), played("regard", 100, 50, 100), played("regard", 400, 0, 100));
        assertThat(rows.activity("regard").completed().at()).isEqualTo(after(100));
    }

    @Test
    void completes_an_image_by_a_reflection() {
        send(event("repas", 10, 0, new Reflected()));
        assertThat(rows.activity("repas").completed().rule()).isEqualTo("1");
    }

    @Test
    void completes_a_module_with_its_last_required_activity() {
        sendFirstModuleWithoutImage();
        assertThat(rows.modules.get("naitre").completed()).isEqualTo(3);
        assertThat(rows.modules.get("naitre").completedAt()).isNull();
        send(looked("repas", 600, 30, true));
        RollUp naitre = rows.modules.get("naitre");
        assertThat(naitre.completed()).isEqualTo(4);
        assertThat(naitre.required()).isEqualTo(4);
        assertThat(naitre.completedAt()).isEqualTo(after(600));
        assertThat(rows.course.completed()).isEqualTo(4);
        assertThat(rows.course.required()).isEqualTo(5);
        assertThat(rows.course.completedAt()).isNull();
    }

    @Test
    void completes_the_course_with_its_last_module() {
        sendFirstModuleWithoutImage();
        send(looked("repas", 600, 30, true), played("jeu", 700, 0, 40));
        assertThat(rows.course.completedAt()).isEqualTo(after(700));
    }

    @Test
    void does_not_count_what_is_not_required() {
        send(read("en-plus", 60, 60, true));
        assertThat(rows.activity("en-plus").completed()).isNotNull();
        assertThat(rows.course.completed()).isZero();
    }

    @Test
    void knows_when_somebody_began_and_learnt_last() {
        send(played("regard", 100, 0, 10));
        send(played("regard", 20, 0, 10));
        assertThat(rows.course.startedAt()).isEqualTo(after(20));
        assertThat(rows.lastLearning()).isEqualTo(after(100));
        assertThat(rows.modules).containsOnlyKeys("naitre");
    }

    @Test
    void keeps_a_module_completed_when_something_is_added_to_it() {
        send(played("jeu", 40, 0, 40));
        merge(TestCourse.withMoreToPlay(), after(60), played("encore", 60, 0, 10));
        RollUp jouer = rows.modules.get("jouer");
        assertThat(jouer.completed()).isEqualTo(1);
        assertThat(jouer.required()).isEqualTo(2);
        assertThat(jouer.completedAt()).isEqualTo(after(40));
    }

    @Test
    void completes_a_module_when_what_was_missing_is_taken_out_of_it() {
        send(played("regard", 100, 0, 100), read("attachement", 200, 60, true), looked("repas", 300, 30, true));
        merge(TestCourse.withoutPodcast(), after(900), played("jeu", 900, 0, 5));
        RollUp naitre = rows.modules.get("naitre");
        assertThat(naitre.completedAt()).isEqualTo(after(300));
        assertThat(naitre.recordedAt()).isEqualTo(after(900));
    }

    @Test
    void drops_a_partial_set_when_the_medium_was_replaced() {
        send(played("regard", 60, 0, 60), read("regard", 70, 10, true));
        merge(TestCourse.withFilmOf(101.1), after(200), played("regard", 200, 90, 95));
        ActivityProgress regard = rows.activity("regard");
        assertThat(regard.played()).isEqualTo(Intervals.of(900, 950));
        assertThat(regard.clock().measure()).isEqualTo(5);
        assertThat(regard.endedAt()).isNull();
    }

    @Test
    void keeps_a_partial_set_when_the_medium_is_as_good_as_the_same() {
        send(played("regard", 60, 0, 60));
        merge(TestCourse.withFilmOf(101), after(200), played("regard", 200, 90, 95));
        assertThat(rows.activity("regard").played().measure()).isEqualTo(650);
    }

    @Test
    void keeps_a_completion_when_the_medium_was_replaced() {
        send(played("regard", 100, 0, 100));
        merge(TestCourse.withFilmOf(200), after(200), played("regard", 200, 150, 155));
        assertThat(rows.activity("regard").completed().at()).isEqualTo(after(100));
        assertThat(rows.course.completed()).isEqualTo(1);
    }

    @Test
    void takes_events_of_a_retired_activity() {
        send(played("ancien", 80, 0, 80));
        assertThat(rows.activity("ancien").completed()).isNotNull();
        assertThat(rows.course.completed()).isZero();
    }

    @Test
    void rejects_events_of_an_activity_that_is_gone_since_they_were_checked() {
        Merged merged = merge(TestCourse.COURSE, after(0), played("disparue", 10, 0, 10));
        assertThat(merged.rejected()).extracting(Rejection::seq).containsExactly(10L);
        assertThat(merged.rows().course).isNull();
    }

    @Test
    void rejects_what_would_scatter_a_row_without_end_and_still_takes_what_fills_it() {
        List<Event> crumbs = IntStream.range(0, 4_200)
                .mapToObj(i -> event("attachement", 2L * i, 1, new Event.Read(false)))
                .toList();
        Merged merged = merge(TestCourse.COURSE, after(8_400), crumbs.toArray(Event[]::new));
        assertThat(merged.rejected()).hasSize(104);
        assertThat(send(read("attachement", 8_400, 8_400, true)).rejected()).isEmpty();
        assertThat(rows.activity("attachement").clock().stretches()).isEqualTo(1);
    }

    @Test
    void counts_the_clock_of_two_devices_at_once_once() {
        send(played("regard", 60, 0, 60), played("berceuse", 90, 0, 60));
        assertThat(Sums.of(rows.months.get(NOVEMBER))).isEqualTo(new Sums(1_200, 90, 90));
    }

    @Test
    void bridges_a_pause_shorter_than_five_minutes_and_no_longer_one() {
        send(played("regard", 60, 0, 60), played("berceuse", 60 + 299 + 30, 0, 30));
        assertThat(rows.months.get(NOVEMBER).studySeconds()).isEqualTo(60 + 299 + 30);
        send(read("attachement", 389 + 300 + 20, 20, false));
        assertThat(rows.months.get(NOVEMBER).studySeconds()).isEqualTo(389 + 20);
    }

    @Test
    void counts_in_the_month_of_the_receipt_and_study_in_that_of_the_day_too() {
        Instant december = Instant.parse("2026-12-01T10:00:00Z");
        merge(TestCourse.COURSE, december, played("regard", 60, 0, 60));
        assertThat(Sums.of(rows.months))
                .isEqualTo(Map.of(NOVEMBER, new Sums(0, 60, 0), NOVEMBER.plusMonths(1), new Sums(600, 0, 60)));
    }

    @Test
    void receives_in_another_month_only_by_how_much_study_grew() {
        send(played("regard", 60, 0, 60));
        Instant december = Instant.parse("2026-12-01T10:00:00Z");
        merge(TestCourse.COURSE, december, played("berceuse", 90, 0, 60), played("regard", 150, 60, 100));
        assertThat(Sums.of(rows.months))
                .isEqualTo(Map.of(NOVEMBER, new Sums(600, 150, 60), NOVEMBER.plusMonths(1), new Sums(1_000, 0, 90)));
    }

    @Test
    void receives_in_the_month_that_has_begun_in_paris() {
        merge(TestCourse.COURSE, Instant.parse("2026-11-30T22:59:59Z"), played("regard", 60, 0, 60));
        merge(TestCourse.COURSE, Instant.parse("2026-11-30T23:30:00Z"), played("regard", 90, 60, 90));
        assertThat(rows.months.get(NOVEMBER).receivedStudySeconds()).isEqualTo(60);
        assertThat(Sums.of(rows.months.get(NOVEMBER.plusMonths(1)))).isEqualTo(new Sums(300, 0, 30));
    }

    @Test
    void counts_once_what_is_told_again_in_another_month() {
        send(played("regard", 60, 0, 60));
        merge(TestCourse.COURSE, Instant.parse("2026-12-01T10:00:00Z"), played("regard", 60, 0, 60));
        assertThat(Sums.of(rows.months))
                .isEqualTo(Map.of(NOVEMBER, new Sums(600, 60, 60), NOVEMBER.plusMonths(1), new Sums(0, 0, 0)));
    }

    @Test
    void marks_what_was_received_within_fifteen_minutes() {
        merge(TestCourse.COURSE, after(60 + 900), played("regard", 60, 0, 60), played("regard", 59, 0, 1));
        StudyDay day = rows.days.get(new StudyDay.Key(LocalDate.of(2026, 11, 22), "regard"));
        assertThat(day.clock().measure()).isEqualTo(60);
        assertThat(day.timely().measure()).isEqualTo(60);
        merge(TestCourse.COURSE, after(200 + 901), played("regard", 200, 0, 30));
        StudyDay later = rows.days.get(new StudyDay.Key(LocalDate.of(2026, 11, 22), "regard"));
        assertThat(later.clock().measure()).isEqualTo(90);
        assertThat(later.timely()).isEqualTo(day.timely());
    }

    @Test
    void changes_nothing_but_the_last_receipt_when_told_again() {
        Event[] evening = {played("regard", 100, 0, 100), looked("repas", 200, 30, true)};
        send(evening);
        LearnerRows before = rows;
        merge(TestCourse.COURSE, after(300), evening);
        assertThat(rows.activities).isEqualTo(before.activities);
        assertThat(rows.days).isEqualTo(before.days);
        assertThat(Sums.of(rows.months)).isEqualTo(Sums.of(before.months));
        assertThat(rows.modules).isEqualTo(before.modules);
        assertThat(rows.course).isEqualTo(before.course);
        assertThat(rows.lastLearning()).isEqualTo(before.lastLearning());
        assertThat(rows.lastReceipt()).isEqualTo(after(300));
    }

    private void sendFirstModuleWithoutImage() {
        send(
                played("regard", 100, 0, 100),
                played("berceuse", 200, 0, 60),
                read("attachement", 300, 60, true),
                read("en-plus", 400, 10, false));
    }

    /** Received when the last of them ended. */
    private Merged send(Event... events) {
        List<Instant> ends = new ArrayList<>();
        for (Event event : events) {
            ends.add(event.at());
        }
        return merge(TestCourse.COURSE, ends.stream().max(Instant::compareTo).orElseThrow(), events);
    }

    private Merged merge(Course course, Instant receivedAt, Event... events) {
        Delivery delivery = new Delivery(NADIA, List.of(events), DeviceKind.PHONE, receivedAt);
        Merged merged = new MergeJournal(Yardsticks.of(course), IDLE_CAP).merge(rows, delivery);
        rows = merged.rows();
        return merged;
    }
}
