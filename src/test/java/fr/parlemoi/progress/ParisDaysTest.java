package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.web.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParisDaysTest {

    @Test
    void splits_an_evening_at_midnight_in_paris() {
        assertThat(split("2026-11-22T22:59:00Z", "2026-11-22T23:02:00Z"))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 11, 22), Intervals.of(86_340, 86_400),
                        LocalDate.of(2026, 11, 23), Intervals.of(0, 120)));
    }

    @Test
    void does_not_split_what_ends_at_midnight() {
        assertThat(split("2026-07-22T21:59:00Z", "2026-07-22T22:00:00Z"))
                .isEqualTo(Map.of(LocalDate.of(2026, 7, 22), Intervals.of(86_340, 86_400)));
    }

    @Test
    void counts_the_hour_that_comes_twice_in_october_twice() {
        assertThat(split("2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z"))
                .isEqualTo(Map.of(LocalDate.of(2026, 10, 25), Intervals.of(7_200, 14_400)));
    }

    @Test
    void ends_the_long_day_after_25_hours_and_the_short_one_after_23() {
        assertThat(split("2026-10-25T22:59:00Z", "2026-10-25T23:01:00Z"))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 10, 25), Intervals.of(89_940, 90_000),
                        LocalDate.of(2026, 10, 26), Intervals.of(0, 60)));
        assertThat(split("2026-03-29T21:59:00Z", "2026-03-29T22:01:00Z"))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 3, 29), Intervals.of(82_740, 82_800),
                        LocalDate.of(2026, 3, 30), Intervals.of(0, 60)));
    }

    @Test
    void is_in_the_month_that_it_is_in_paris() {
        assertThat(ParisTime.month(Instant.parse("2026-11-30T23:00:00Z"))).isEqualTo(YearMonth.of(2026, 12));
    }

    private static Map<LocalDate, Intervals> split(String from, String to) {
        return ParisDays.split(Intervals.of(
                Instant.parse(from).getEpochSecond(), Instant.parse(to).getEpochSecond()));
    }
}
