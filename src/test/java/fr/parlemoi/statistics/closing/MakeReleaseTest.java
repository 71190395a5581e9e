package fr.parlemoi.statistics.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import fr.parlemoi.population.ReferencePopulation;
import fr.parlemoi.statistics.attack.Attack;
import fr.parlemoi.statistics.count.CountedMonths;
import fr.parlemoi.statistics.count.MonthCount;
import fr.parlemoi.statistics.disclosure.Suppression;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.StoredReleases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A quarter of a made population is released, month by month. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MakeReleaseTest {

    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final int THRESHOLD = 11;

    /** Of each kind one or two; the others are treated alike, and take as long. */
    private static final List<String> COUNTED =
            List.of(Measure.STARTED, Measure.ACTIVE, Measure.COMPLETED, Measure.MEDIA_MINUTES);

    @Inject
    Database database;

    @Inject
    MakeRelease makeRelease;

    @Inject
    StoredReleases stored;

    @Inject
    CurrentCourse course;

    private List<MonthCount> counts;

    @BeforeAll
    void releaseAQuarter() {
        ReferencePopulation population = new ReferencePopulation(11, 60_000);
        SortedMap<YearMonth, List<MonthCount>> all =
                population.counts(course.get().seconds()).tailMap(JULY);
        counts = all.values().stream()
                .flatMap(List::stream)
                .filter(count -> COUNTED.contains(count.measure()))
                .toList();
        empty();
        database.run(transaction -> {
            CountedMonths months = new CountedMonths(transaction);
            months.name(population.organisationNames());
            months.close(all.keySet());
            months.store(counts);
        });
        Period.quarter(JULY).months().forEach(makeRelease::of);
    }

    @AfterAll
    void empty() {
        database.run(CountedMonths::empty);
    }

    private List<ReleasedTable> released(String... periods) {
        return database.read(handle -> stored.of(
                handle,
                List.of(periods).stream()
                        .map(code -> Period.ofCode(code).orElseThrow())
                        .toList()));
    }

    private List<ReleasedTable> everything() {
        return released("2026-07", "2026-08", "2026-09", "2026-T3");
    }

    @Test
    void a_month_is_released_with_the_quarter_that_ends_with_it() {
        Map<String, List<String>> byRelease = everything().stream()
                .collect(Collectors.groupingBy(
                        table -> table.release() + " " + table.period(),
                        Collectors.mapping(ReleasedTable::breakdown, Collectors.toList())));
        assertThat(byRelease.keySet()).containsExactlyInAnyOrder("1 2026-07", "2 2026-08", "3 2026-09", "3 2026-T3");
        assertThat(byRelease.values()).allSatisfy(breakdowns -> assertThat(breakdowns)
                .containsExactlyInAnyOrder("territoire", "territoire-profession", "territoire-lieu", "organisation"));
    }

    @Test
    void a_release_is_made_once_and_never_changes() {
        List<ReleasedTable> before = everything();

        Period.quarter(JULY).months().forEach(makeRelease::of);

        assertThat(everything()).isEqualTo(before);
        assertThat(makeRelease.number(JULY)).contains(1);
        assertThat(makeRelease.number(SEPTEMBER)).contains(3);
    }

    @Test
    void a_month_waits_for_those_before_it() {
        database.run(transaction -> transaction.execute(
                "INSERT INTO closed_month (month, counted_at) VALUES ('2026-10-01', UTC_TIMESTAMP())"));

        assertThatThrownBy(() -> makeRelease.of(SEPTEMBER.plusMonths(2))).hasMessageContaining("not released yet");
        assertThat(makeRelease.number(SEPTEMBER.plusMonths(2))).isEmpty();
        database.run(transaction -> transaction.execute("DELETE FROM closed_month WHERE month = '2026-10-01'"));
    }

    @Test
    void what_is_published_is_what_was_counted() {
        for (ReleasedTable table : everything()) {
            Map<String, Long> sums = new SumsOfCounts(counts).of(table);
            assertThat(table.rows()).isNotEmpty();
            for (ReleasedTable.Row row : table.rows()) {
                for (int measure = 0; measure < table.measures().size(); measure++) {
                    Figure figure = row.figure(measure);
                    String place = table.measures().get(measure).code() + " " + SumsOfCounts.codes(table, row);
                    if (figure.isPublished()) {
                        assertThat(figure.value()).as(place).isEqualTo(sums.getOrDefault(place, 0L));
                    } else if (figure.state() == Figure.State.SUPPRESSED) {
                        assertThat(sums).as(place).containsKey(place);
                    }
                }
            }
        }
    }

    @Test
    void no_figure_of_few_people_is_published() {
        for (ReleasedTable table : everything()) {
            for (ReleasedTable.Row row : table.rows()) {
                for (int measure = 0; measure < table.measures().size(); measure++) {
                    Figure figure = row.figure(measure);
                    if (table.measures().get(measure).unit() == Measure.Unit.PEOPLE && figure.isPublished()) {
                        assertThat(figure.value()).matches(value -> value == 0 || value >= THRESHOLD);
                    }
                }
            }
        }
    }

    @Test
    void what_is_hidden_is_not_found_by_subtraction() {
        List<ReleasedTable> all = everything();

        for (String measure : COUNTED) {
            Attack attack = new Attack(all, measure);
            assertThat(attack.hiddenCount()).as(measure).isGreaterThan(100);
            assertThat(attack.sumCount()).isGreaterThan(250);
            assertThat(attack.bySubtraction(Suppression.CONSECUTIVE))
                    .as(measure)
                    .isEmpty();
        }
    }

    @Test
    void the_same_attacker_finds_what_is_not_protected() {
        List<ReleasedTable> all = everything().stream()
                .map(table -> new SumsOfCounts(counts).showing(table, Measure.STARTED))
                .toList();

        assertThat(new Attack(all, Measure.STARTED).bySubtraction(Suppression.CONSECUTIVE))
                .isNotEmpty();
    }

    @Test
    void who_is_active_is_counted_by_month_only() {
        everything().forEach(table -> {
            int active = table.measures().stream().map(Measure::code).toList().indexOf(Measure.ACTIVE);
            assertThat(table.known().get(active)).isEqualTo(!table.period().equals("2026-T3"));
        });
    }

    @Test
    void months_cross_professions_with_the_country_alone_and_quarters_with_arrondissements() {
        assertThat(members("2026-09", "territoire-profession")).containsExactly("FR");
        assertThat(members("2026-09", "territoire")).contains("R11", "77", "75118");
        assertThat(members("2026-T3", "territoire-profession")).contains("R11", "77", "75118", "75NR", "NR");
    }

    private List<String> members(String period, String breakdown) {
        return released(period).stream()
                .filter(table -> table.breakdown().equals(breakdown))
                .findFirst()
                .orElseThrow()
                .axes()
                .getFirst()
                .members()
                .stream()
                .map(Member::code)
                .toList();
    }
}
