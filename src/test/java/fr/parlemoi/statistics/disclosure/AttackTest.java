package fr.parlemoi.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.bench.Display;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is hidden cannot be computed: an attacker with a solver tries, after every release. More populations, and
 * a large one, by {@code ./mvnw -Pattack test}; others by {@code -Dfirst=10001}.
 */
@BesideTheApplication
class AttackTest {

    private static final int POPULATIONS = Integer.getInteger("populations", 200);
    private static final int FIRST = Integer.getInteger("first", 1);
    private static final int THRESHOLD = 11;
    private static final int TOLD_EVERY = 500;

    @Test
    void no_hidden_figure_is_narrowed_down() {
        AtomicInteger attacked = new AtomicInteger();
        long figures = LongStream.range(FIRST, FIRST + POPULATIONS)
                .parallel()
                .map(seed -> attack(seed, THRESHOLD))
                .peek(any -> tell(attacked.incrementAndGet()))
                .sum();

        assertThat(figures).as("hidden figures").isGreaterThan(20L * POPULATIONS);
    }

    private static void tell(int attacked) {
        if (attacked % TOLD_EVERY == 0) {
            Display.say("%,d of %,d populations", attacked, POPULATIONS);
        }
    }

    @Test
    void nor_with_the_lowest_threshold() {
        LongStream.range(FIRST, FIRST + POPULATIONS / 8).parallel().forEach(seed -> attack(seed, 5));
    }

    @Test
    void nor_where_months_are_of_the_country_alone() {
        LongStream.range(FIRST, FIRST + POPULATIONS / 8)
                .map(number -> 2 * number + 1)
                .parallel()
                .forEach(seed -> attack(MadePopulation.of(seed, 0), THRESHOLD));
    }

    /** In these, some way to protect a figure was once not found. */
    @ParameterizedTest
    @ValueSource(longs = {35, 56, 127, 236, 249, 270, 937, 959, 987, 2305, 2580, 2806, 2907, 4833})
    void nor_where_it_is_hard_to_protect(long seed) {
        attack(seed, THRESHOLD);
    }

    @Test
    void the_attacker_finds_what_is_not_protected() {
        long narrowed = LongStream.range(1, 21)
                .filter(seed -> {
                    ReleasedQuarter releases = new ReleasedQuarter(MadePopulation.of(seed), THRESHOLD);
                    releases.releaseUnprotected();
                    return !attacker(releases).narrow(Suppression.CONSECUTIVE).isEmpty();
                })
                .count();

        assertThat(narrowed).as("populations of 20").isGreaterThan(15);
    }

    private static long attack(long seed, int threshold) {
        return attack(MadePopulation.of(seed), threshold);
    }

    private static long attack(MadePopulation population, int threshold) {
        ReleasedQuarter releases = new ReleasedQuarter(population, threshold);
        long figures = 0;
        for (int month = 1; month <= 3; month++) {
            releases.releaseNext();
            Attacker attacker = attacker(releases);
            figures += attacker.hiddenCount();
            assertThat(attacker.narrow(Suppression.CONSECUTIVE))
                    .as("population %d after release %d", population.seed(), month)
                    .isEmpty();
        }
        return figures;
    }

    private static Attacker attacker(ReleasedQuarter releases) {
        MadePopulation population = releases.population();
        return new Attacker(population.family(), population.numbers(), releases.periods());
    }
}
