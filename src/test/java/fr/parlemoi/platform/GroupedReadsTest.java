package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GroupedReadsTest {

    private final BlockingQueue<Set<Integer>> begun = new LinkedBlockingQueue<>();
    private final SynchronousQueue<Boolean> goOn = new SynchronousQueue<>();
    private final GroupedReads<Integer, String> reads = new GroupedReads<>(this::squares);

    @Test
    void reads_two_at_a_time_and_those_who_come_meanwhile_together() throws InterruptedException {
        CompletableFuture<String> one = reads.read(1);
        assertThat(begun.take()).containsExactly(1);
        CompletableFuture<String> two = reads.read(2);
        assertThat(begun.take()).containsExactly(2);
        List<CompletableFuture<String>> later = new ArrayList<>();
        for (int key : new int[] {3, 4, 5, 4}) {
            later.add(reads.read(key));
        }
        assertThat(begun.poll(50, TimeUnit.MILLISECONDS)).isNull();

        goOn.put(true);
        assertThat(begun.take()).containsExactlyInAnyOrder(3, 4, 5);
        goOn.put(true);
        goOn.put(true);

        assertThat(one.join()).isEqualTo("1");
        assertThat(two.join()).isEqualTo("4");
        assertThat(later).extracting(CompletableFuture::join).containsExactly("9", "16", "25", "16");
    }

    @Test
    void fails_for_those_alone_who_asked_for_what_failed() throws InterruptedException {
        CompletableFuture<String> failing = reads.read(-1);
        begun.take();
        goOn.put(false);
        assertThatThrownBy(failing::join).hasRootCauseMessage("no square of [-1]");

        CompletableFuture<String> after = reads.read(6);
        begun.take();
        goOn.put(true);
        assertThat(after.join()).isEqualTo("36");
    }

    private Map<Integer, String> squares(Set<Integer> keys) {
        begun.add(Set.copyOf(keys));
        try {
            if (!goOn.take()) {
                throw new IllegalStateException("no square of " + keys);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Map<Integer, String> squares = new HashMap<>();
        keys.forEach(key -> squares.put(key, Integer.toString(key * key)));
        return squares;
    }
}
