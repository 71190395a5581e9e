package fr.parlemoi.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.statistics.attack.Attack;
import fr.parlemoi.statistics.attack.Finding;
import fr.parlemoi.statistics.attack.OjAlgo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The attacker of released tables, who is let loose on those of full size, finds exactly what the other one finds, whose
 * unknowns are people by every combination: on releases where only what is small is hidden, and on protected ones.
 */
@BesideTheApplication
class AttackersAgreeTest {

    private static final int THRESHOLD = 11;

    static IntStream populations() {
        return IntStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("populations")
    void on_what_is_not_protected(int seed) {
        ReleasedQuarter releases = new ReleasedQuarter(MadePopulation.of(seed), THRESHOLD);
        releases.releaseUnprotected();

        assertThat(byTables(releases)).isEqualTo(byPeople(releases));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void on_what_is_protected(int seed) {
        ReleasedQuarter releases = new ReleasedQuarter(MadePopulation.of(seed), THRESHOLD);
        IntStream.range(0, 3).forEach(month -> releases.releaseNext());

        assertThat(byTables(releases)).isEqualTo(byPeople(releases)).isEmpty();
    }

    private static Map<String, String> byPeople(ReleasedQuarter releases) {
        MadePopulation population = releases.population();
        return new Attacker(population.family(), population.numbers(), releases.periods())
                .narrow(Suppression.CONSECUTIVE).stream()
                        .collect(Collectors.toMap(
                                Attacker.Finding::cell,
                                finding -> range(finding.smallest(), finding.largest()),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static Map<String, String> byTables(ReleasedQuarter releases) {
        List<Finding> findings =
                new Attack(new MadeTables(releases).all(), MadeTables.MEASURE).by(OjAlgo::new, Suppression.CONSECUTIVE);
        return findings.stream()
                .collect(Collectors.toMap(
                        AttackersAgreeTest::cell,
                        finding -> range(finding.smallest(), finding.largest()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String cell(Finding finding) {
        int[] nodes = IntStream.range(0, 3)
                .map(axis -> Integer.parseInt(finding.place().getOrDefault("axe-" + axis, "0")))
                .toArray();
        return "period " + MadeTables.PERIODS.indexOf(finding.period()) + " cell " + Arrays.toString(nodes);
    }

    private static String range(double smallest, double largest) {
        return "%.3f to %.3f".formatted(smallest, largest);
    }
}
