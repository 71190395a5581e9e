package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    @Test
    void reads_what_the_database_writes() {
        assertThat(UtcTime.parse("2026-11-22 20:15:03.125")).isEqualTo(Instant.parse("2026-11-22T20:15:03.125Z"));
        assertThat(UtcTime.parse("0999-01-02 03:04:05.006")).isEqualTo(Instant.parse("0999-01-02T03:04:05.006Z"));
        assertThat(UtcTime.parse("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T19:15:03.125Z",
                "0000-01-01T00:00:00.000Z",
                "2024-02-29T23:59:59.999Z",
                "2026-02-29T10:00:00.000Z",
                "2026-13-01T10:00:00.000Z",
                "2026-00-01T10:00:00.000Z",
                "2026-04-31T10:00:00.000Z",
                "2026-11-22T24:00:00.000Z",
                "2026-11-22T23:60:00.000Z",
                "2026-11-22T23:59:60.000Z",
            })
    void reads_what_a_browser_writes_as_the_formatter_does(String text) {
        assertThat(UtcTime.isIso(text)).isTrue();
        assertThat(orNothing(() -> UtcTime.parse(text)))
                .isEqualTo(orNothing(() -> OffsetDateTime.parse(text).toInstant()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22T19:15:03Z",
                "2026-11-22T19:15:03.125+01:00",
                "2026-11-22 19:15:03.125Z",
                "2026-11-22T19:15:03.125z",
                "2026-11-22T19:15:03,125Z",
                "2026-11-22T19:15:03.-25Z",
                "+026-11-22T19:15:03.125Z",
                "２026-11-22T19:15:03.125Z",
                "2026-11-22T19:15:03.125Z ",
            })
    void leaves_any_other_form_to_the_formatter(String text) {
        assertThat(UtcTime.isIso(text)).isFalse();
    }

    private static Instant orNothing(Supplier<Instant> reading) {
        try {
            return reading.get();
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }
}
