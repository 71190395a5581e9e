package fr.parlemoi.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is hidden cannot be computed: an attacker with a solver tries, after every release. */
class AttackTest {

    private static final int POPULATIONS = Integer.getInteger("populations", 200);
    private static final int FIRST = Integer.getInteger("first", 1);

    @Test
    void no_hidden_figure_is_narrowed_down() {
        int figures = 0;
        for (long seed = FIRST; seed < FIRST + POPULATIONS; seed++) {
            figures += attack(MadePopulation.of(seed));
        }
        assertThat(figures).isGreaterThan(POPULATIONS);
    }

    private static int attack(MadePopulation population) {
        int figures = 0;
        ReleasedQuarter releases = new ReleasedQuarter(population, 11);
        for (int month = 0; month < 3; month++) {
            releases.releaseNext();
            Attacker attacker = new Attacker(population.family(), population.numbers(), releases.periods);
            figures += attacker.hiddenCount();
            assertThat(attacker.narrow(Suppression.CONSECUTIVE))
                    .as("population %d after release %d", population.seed(), month + 1)
                    .isEmpty();
        }
        return figures;
    }
}
