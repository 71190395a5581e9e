package fr.parlemoi.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobTest {

    @Test
    void pauses_grow_from_a_minute_to_an_hour() {
        assertThat(IntStream.of(1, 2, 3, 6, 7, 8, 500)
                        .mapToObj(attempt -> new Job(Ids.next(), "essai", "", Instant.EPOCH, attempt).pause())
                        .map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L, 60L);
    }
}
