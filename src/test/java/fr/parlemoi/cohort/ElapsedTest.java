package fr.parlemoi.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T09:59:30Z, à l’instant",
        "2026-11-28T10:02:00Z, à l’instant", // a device whose clock is ahead
        "2026-11-28T09:59:00Z, il y a 1_minute",
        "2026-11-28T09:01:00Z, il y a 59_minutes",
        "2026-11-28T08:30:00Z, il y a 1_heure",
        "2026-11-27T23:00:00Z, il y a 11_heures", // midnight in Paris
        "2026-11-27T22:59:59Z, hier",
        "2026-11-26T22:59:59Z, il y a 2_jours",
        "2026-10-28T10:00:00Z, il y a 31_jours"
    })
    void counts_by_the_calendar_of_paris(String then, String words) {
        assertThat(Elapsed.words(Instant.parse(then), Instant.parse("2026-11-28T10:00:00Z")))
                .isEqualTo(words.replace('_', '\u00a0'));
    }
}
