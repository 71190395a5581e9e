package fr.parlemoi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    private static final char NBSP = '\u00a0';

    @ParameterizedTest
    @CsvSource({"0,0 s", "44.6,45 s", "60,1 min", "150,2 min 30 s", "599,9 min 59 s", "600,10 min", "3900,1 h 05 min"})
    void speaks_a_duration_on_one_line(double seconds, String spoken) {
        assertThat(French.duration(seconds)).isEqualTo(spoken.replace(' ', NBSP));
    }

    @ParameterizedTest
    @CsvSource({"5,1 min", "89,1 min", "90,2 min", "7200,2 h", "10740,2 h 59 min"})
    void rounds_to_whole_minutes(double seconds, String spoken) {
        assertThat(French.minutes(seconds)).isEqualTo(spoken.replace(' ', NBSP));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0,1 Mo", "349999|0,3 Mo", "2000000|2 Mo", "3440000|3,4 Mo", "9960000|10 Mo", "12400000|12 Mo"})
    void weighs_a_download_in_megabytes(long bytes, String weight) {
        assertThat(French.megabytes(bytes)).isEqualTo(weight.replace(' ', NBSP));
    }

    @Test
    void weighs_once_what_weighs_the_same_when_rounded() {
        assertThat(French.megabytes(1_210_000, 1_240_000)).isEqualTo("1,2\u00a0Mo");
    }

    @ParameterizedTest
    @CsvSource({"0,0:00", "130,2:10", "130.96,2:10", "3725,1:02:05"})
    void names_a_place_on_a_time_line(double seconds, String place) {
        assertThat(French.clock(seconds)).isEqualTo(place);
    }

    @Test
    void tells_how_long_ago_a_day_in_paris_was() {
        Instant now = Instant.parse("2026-11-28T10:00:00Z");
        assertThat(French.ago(Instant.parse("2026-11-27T23:30:00Z"), now))
                .isEqualTo("aujourd’hui à\u00a00\u00a0h\u00a030");
        assertThat(French.ago(Instant.parse("2026-11-27T22:30:00Z"), now)).isEqualTo("hier");
        assertThat(French.ago(Instant.parse("2026-11-26T08:00:00Z"), now)).isEqualTo("il y a\u00a02\u00a0jours");
        assertThat(French.ago(Instant.parse("2025-12-01T08:00:00Z"), now)).isEqualTo("le\u00a01er\u00a0décembre 2025");
        assertThat(French.dayAndMonth(Instant.parse("2026-11-30T23:30:00Z"))).isEqualTo("1er\u00a0déc.");
    }

    @Test
    void dates_by_the_day_in_paris() {
        assertThat(French.date(Instant.parse("2026-11-30T23:30:00Z"))).isEqualTo("1er\u00a0décembre 2026");
        assertThat(French.date(Instant.parse("2026-08-15T12:00:00Z"))).isEqualTo("15\u00a0août 2026");
    }

    @Test
    void tells_the_time_of_paris() {
        assertThat(French.time(Instant.parse("2026-11-22T20:05:00Z"))).isEqualTo("21\u00a0h\u00a005");
    }

    @Test
    void counts_in_the_plural_from_two_on() {
        assertThat(French.count(0, "activité")).isEqualTo("0\u00a0activité");
        assertThat(French.count(1, "activité")).isEqualTo("1\u00a0activité");
        assertThat(French.count(2, "activité")).isEqualTo("2\u00a0activités");
    }

    @Test
    void reaches_a_hundred_per_cent_only_when_all_is_done() {
        assertThat(French.percent(0.999)).isEqualTo(99);
        assertThat(French.percent(1)).isEqualTo(100);
        assertThat(French.percent(0.004)).isZero();
    }
}
