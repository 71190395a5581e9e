package fr.parlemoi.media.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.media.UnreadableMedia;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@BesideTheApplication
@Timeout(20)
class CrewTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void stops_all_when_one_fails_and_says_why() {
        Crew crew = new Crew(LONG);
        AtomicBoolean stopped = new AtomicBoolean();
        crew.add("waits", () -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                stopped.set(true);
            }
        });
        crew.add("fails", () -> {
            throw UnreadableMedia.damaged();
        });

        assertThatThrownBy(crew::work).isInstanceOf(UnreadableMedia.class).hasMessageContaining("abîmé");
        assertThat(stopped).isTrue();
    }

    @Test
    void gives_up_when_nothing_moves() {
        Crew crew = new Crew(Duration.ofMillis(100));
        crew.add("stuck", () -> new CountDownLatch(1).await());

        assertThatThrownBy(crew::work).isInstanceOf(UnreadableMedia.class).hasMessageContaining("n’avance plus");
    }

    @Test
    void lets_what_moves_take_its_time() throws Exception {
        Crew crew = new Crew(Duration.ofSeconds(2));
        crew.add("slow", () -> {
            for (int step = 0; step < 10; step++) {
                Thread.sleep(300);
                crew.move();
            }
        });

        crew.work();
    }
}
