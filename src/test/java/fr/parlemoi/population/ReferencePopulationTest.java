package fr.parlemoi.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.statistics.count.MonthCount;
import fr.parlemoi.statistics.release.Measure;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ReferencePopulationTest {

    private static final ReferencePopulation SMALL = new ReferencePopulation(7, 20_000);

    private final List<Person> people = SMALL.people().toList();

    @Test
    void is_the_same_for_the_same_seed_and_another_for_another() {
        assertThat(SMALL.people().toList()).isEqualTo(people);
        assertThat(SMALL.people(500, 510).toList()).isEqualTo(people.subList(500, 510));
        assertThat(new ReferencePopulation(8, 20_000).people().toList()).isNotEqualTo(people);
    }

    @Test
    void comes_in_the_order_of_its_ids() {
        assertThat(people)
                .isSortedAccordingTo((one, other) -> Long.compareUnsigned(
                        one.id().getMostSignificantBits() >>> 16, other.id().getMostSignificantBits() >>> 16));
    }

    @Test
    void is_skewed_as_the_profession_is() {
        assertThat(share(person -> person.answers().profession().equals("assistant-maternel")
                        && person.answers().workplace().equals("domicile")))
                .isBetween(0.50, 0.60);
        assertThat(share(person -> List.of("75", "77", "78", "91", "92", "93", "94", "95")
                        .contains(person.answers().departement())))
                .isBetween(0.35, 0.50);
        assertThat(share(person -> person.answers().departement().equals("48"))).isBetween(0.0001, 0.002);
        assertThat(share(person -> person.answers().territory().isEmpty())).isBetween(0.08, 0.13);
        assertThat(share(person -> person.organisation() != null)).isBetween(0.38, 0.42);
        assertThat(share(person -> person.journey().completed() != null)).isBetween(0.30, 0.37);
    }

    @Test
    void grows_and_sleeps_in_summer() {
        assertThat(came(YearMonth.of(2026, 3))).isGreaterThan(came(YearMonth.of(2025, 3)));
        assertThat(came(YearMonth.of(2026, 8))).isLessThan(came(YearMonth.of(2026, 5)) / 2);
    }

    @Test
    void is_counted_once_each() {
        List<MonthCount> counts =
                SMALL.counts().values().stream().flatMap(Collection::stream).toList();

        assertThat(total(counts, Measure.REGISTERED)).isEqualTo(number(person -> person.registered() != null));
        assertThat(total(counts, Measure.COMPLETED))
                .isEqualTo(number(person -> person.journey().completed() != null))
                .isEqualTo(total(counts, Measure.MODULE_COMPLETED + "m5"));
        assertThat(total(counts, Measure.STARTED)).isEqualTo(total(counts, Measure.MODULE_STARTED + "m1"));
        assertThat(counts)
                .filteredOn(row -> row.measure().equals(Measure.STUDY_MINUTES))
                .extracting(MonthCount::largest)
                .as("of those who sleep before the player, the cap")
                .allMatch(largest -> largest <= 360)
                .contains(360L);
    }

    @Test
    void gives_rows_of_each_month_in_the_order_of_the_key() {
        Map<YearMonth, List<MonthCount>> counts = SMALL.counts();

        assertThat(counts.keySet()).containsExactlyElementsOf(SMALL.months());
        counts.forEach((month, rows) -> assertThat(rows)
                .allMatch(row -> row.month().equals(month) && row.total() >= row.largest() && row.largest() > 0)
                .doesNotHaveDuplicates());
    }

    private double share(Predicate<Person> condition) {
        return (double) number(condition) / people.size();
    }

    private long number(Predicate<Person> condition) {
        return people.stream().filter(condition).count();
    }

    private long came(YearMonth month) {
        return number(person -> Calendar.month(person.came()).equals(month));
    }

    private static long total(List<MonthCount> counts, String measure) {
        return counts.stream()
                .filter(row -> row.measure().equals(measure))
                .mapToLong(MonthCount::total)
                .sum();
    }
}
