package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UtcTimeTest {

    @Test
    void reads_what_the_database_writes() {
        assertThat(UtcTime.parse("2026-11-22 20:15:03.125")).isEqualTo(Instant.parse("2026-11-22T20:15:03.125Z"));
        assertThat(UtcTime.parse("0999-01-02 03:04:05.006")).isEqualTo(Instant.parse("0999-01-02T03:04:05.006Z"));
        assertThat(UtcTime.parse("")).isNull();
    }
}
