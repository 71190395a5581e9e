package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who takes how many, with threads that really wait. */
@Timeout(60)
class IntakeQueueTest {

    private static final int ENOUGH = 16;
    private static final int MOST = 256;
    private static final Duration LEFT_AT_MOST = Duration.ofMillis(20);

    private final IntakeQueue queue = new IntakeQueue(1_000);

    @Test
    void makes_a_lone_delivery_wait_for_nobody() throws InterruptedException {
        offer(1);

        assertThat(queue.take(MOST)).hasSize(1);
    }

    @Test
    void leaves_a_few_to_whoever_is_at_work_but_not_for_long() throws InterruptedException {
        offer(1);
        queue.take(MOST);
        Another another = new Another();
        another.awaitWaiting();
        long begin = System.nanoTime();

        offer(1);

        assertThat(another.taken.join()).hasSize(1);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(LEFT_AT_MOST.toNanos());
    }

    @Test
    void gives_a_few_to_whoever_was_at_work_at_once() throws InterruptedException {
        offer(1);
        queue.take(MOST);
        offer(ENOUGH - 1);
        queue.finish(List.of());

        assertThat(queue.take(MOST)).hasSize(ENOUGH - 1);
    }

    @Test
    void gives_enough_to_another_while_somebody_is_at_work() throws InterruptedException {
        offer(1);
        queue.take(MOST);
        Another another = new Another();
        another.awaitWaiting();

        offer(ENOUGH);

        assertThat(another.taken.join()).hasSize(ENOUGH);
    }

    @Test
    void wakes_another_for_what_one_leaves() throws InterruptedException {
        Another another = new Another();
        Another yetAnother = new Another();
        another.awaitWaiting();
        yetAnother.awaitWaiting();

        offer(MOST + ENOUGH);

        assertThat(another.taken.join()).isNotEmpty();
        assertThat(yetAnother.taken.join()).isNotEmpty();
    }

    @Test
    void gives_what_was_put_back_to_the_next_who_asks() throws InterruptedException {
        offer(3);
        List<Waiting> taken = queue.take(MOST);

        queue.finish(taken.subList(1, 3));

        assertThat(queue.take(MOST)).isEqualTo(taken.subList(1, 3));
    }

    @Test
    void lets_nobody_wait_when_it_is_closed() throws InterruptedException {
        Another another = new Another();
        Another yetAnother = new Another();
        another.awaitWaiting();
        yetAnother.awaitWaiting();

        queue.close();

        assertThat(another.taken.join()).isEmpty();
        assertThat(yetAnother.taken.join()).isEmpty();
    }

    @Test
    void gives_all_that_is_left_when_it_is_closed() throws InterruptedException {
        offer(1);
        queue.take(MOST);
        offer(2);
        queue.close();

        assertThat(queue.take(MOST)).hasSize(2);
        assertThat(queue.take(MOST)).isEmpty();
    }

    private void offer(int count) {
        for (int i = 0; i < count; i++) {
            Delivery delivery = new Delivery(UUID.randomUUID(), List.of(), DeviceKind.PHONE, Instant.EPOCH);
            assertThat(queue.offer(Waiting.of(delivery))).isTrue();
        }
    }

    /** Another writer. */
    private final class Another {

        private final CompletableFuture<List<Waiting>> taken = new CompletableFuture<>();
        private final Thread thread = Thread.ofPlatform().start(this::take);

        private void take() {
            try {
                taken.complete(queue.take(MOST));
            } catch (InterruptedException interrupted) {
                taken.completeExceptionally(interrupted);
            }
        }

        void awaitWaiting() throws InterruptedException {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }
    }
}
