package fr.parlemoi.statistics.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParisMonthTest {

    private static final ParisMonth OCTOBER = ParisMonth.parse("2025-10");

    @Test
    void lasts_from_midnight_to_midnight_in_paris_in_summer_and_in_winter() {
        assertThat(OCTOBER.begin()).isEqualTo("2025-09-30T22:00:00Z");
        assertThat(OCTOBER.end()).isEqualTo("2025-10-31T23:00:00Z");
        assertThat(ParisMonth.at(Instant.parse("2025-09-30T21:59:59Z"))).isEqualTo(ParisMonth.parse("2025-09"));
        assertThat(ParisMonth.at(OCTOBER.begin())).isEqualTo(OCTOBER);
        assertThat(ParisMonth.at(Instant.parse("2025-10-31T23:30:00Z"))).isEqualTo(OCTOBER.next());
    }

    @Test
    void is_to_be_closed_from_the_10th_of_the_next_month_on() {
        assertThat(OCTOBER.isToBeClosedAt(Instant.parse("2025-11-09T22:59:59Z")))
                .isFalse();
        assertThat(OCTOBER.isToBeClosedAt(Instant.parse("2025-11-09T23:00:00Z")))
                .isTrue();
        assertThat(OCTOBER.isToBeClosedAt(Instant.parse("2027-01-01T00:00:00Z")))
                .isTrue();
    }
}
