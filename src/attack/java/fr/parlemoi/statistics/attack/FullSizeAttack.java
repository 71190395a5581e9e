package fr.parlemoi.statistics.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.bench.Display;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import fr.parlemoi.population.ReferencePopulation;
import fr.parlemoi.statistics.closing.MakeRelease;
import fr.parlemoi.statistics.closing.SumsOfCounts;
import fr.parlemoi.statistics.count.CountedMonths;
import fr.parlemoi.statistics.count.MonthCount;
import fr.parlemoi.statistics.disclosure.Suppression;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.StoredReleases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reference population, released month after month as the product does, attacked with all that a year's releases
 * tell: {@code ./mvnw -Pattack test}. Years share no figure, so an attacker of one has nothing from the others.
 */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullSizeAttack {

    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2026;

    private static final ReferencePopulation POPULATION =
            new ReferencePopulation(ReferencePopulation.FULL.seed(), Integer.getInteger("people", 600_000));

    @Inject
    Database database;

    @Inject
    MakeRelease makeRelease;

    @Inject
    StoredReleases stored;

    @Inject
    CurrentCourse course;

    private SortedMap<YearMonth, List<MonthCount>> counts;

    @BeforeAll
    void releaseEveryMonth() {
        counts = POPULATION.counts(course.get().seconds());
        database.run(transaction -> {
            CountedMonths.empty(transaction);
            new CountedMonths(transaction).name(POPULATION.organisationNames());
        });
        counts.forEach((month, rows) -> {
            database.run(transaction -> {
                new CountedMonths(transaction).close(List.of(month));
                new CountedMonths(transaction).store(rows);
            });
            makeRelease.of(month);
            Display.say("%s of %,d people is released", month, POPULATION.size());
        });
        tellUtility();
    }

    private void tellUtility() {
        List<MonthCount> all = counts.values().stream().flatMap(List::stream).toList();
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(this::released)
                .flatMap(List::stream)
                .filter(table ->
                        Breakdown.ofSlug(table.breakdown()).orElseThrow().isCoarseByMonth())
                .filter(table -> Period.ofCode(table.period()).orElseThrow().span() != Period.Span.MONTH)
                .forEach(table -> Display.say(
                        "%s %s stays published: %s", table.period(), table.breakdown(), new Utility(table).of(all)));
    }

    @AfterAll
    void empty() {
        database.run(CountedMonths::empty);
    }

    @ParameterizedTest
    @ValueSource(ints = {FIRST_YEAR, 2025, LAST_YEAR})
    void no_hidden_figure_is_narrowed_down(int year) {
        List<ReleasedTable> tables = released(year);
        List<Finding> findings = tables.getFirst().measures().stream()
                .filter(measure -> measure.unit() == Measure.Unit.PEOPLE)
                .parallel()
                .flatMap(measure -> attack(year, tables, measure).stream())
                .toList();
        assertThat(findings).isEmpty();
    }

    private List<ReleasedTable> released(int year) {
        List<Period> periods = POPULATION.months().stream()
                .filter(month -> month.getYear() == year)
                .flatMap(month -> Period.endingWith(month).stream())
                .toList();
        return database.read(handle -> stored.of(handle, periods));
    }

    private List<Finding> attack(int year, List<ReleasedTable> tables, Measure measure) {
        Attack attack = new Attack(tables, measure.code());
        double[] truth = new Truth(counted(year, measure.code()), tables).of(attack.grid());
        List<Finding> findings = attack.by(Highs::new, Suppression.CONSECUTIVE, truth);
        Display.say(
                "%d %s: %,d hidden figures, %d components, the largest of %,d unknown figures: %d narrowed down",
                year,
                measure.code(),
                attack.hiddenCount(),
                attack.components().size(),
                attack.components().isEmpty() ? 0 : attack.components().getFirst(),
                findings.size());
        assertThat(attack.hiddenCount()).as("hidden figures").isPositive();
        return findings;
    }

    private List<MonthCount> counted(int year, String measure) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().getYear() == year)
                .flatMap(entry -> entry.getValue().stream())
                .filter(count -> count.measure().equals(measure))
                .toList();
    }

    @Test
    void the_same_attacker_finds_what_is_not_protected() {
        SumsOfCounts counts = new SumsOfCounts(counted(FIRST_YEAR, Measure.STARTED));
        List<ReleasedTable> tables = released(FIRST_YEAR).stream()
                .map(table -> counts.showing(table, Measure.STARTED))
                .toList();

        Attack attack = new Attack(tables, Measure.STARTED);
        double[] truth = new Truth(counted(FIRST_YEAR, Measure.STARTED), tables).of(attack.grid());
        List<Finding> findings = attack.by(Highs::new, Suppression.CONSECUTIVE, truth);

        Display.say("%d with nothing hidden but what is small: %d narrowed down", FIRST_YEAR, findings.size());
        assertThat(findings).isNotEmpty();
    }
}
