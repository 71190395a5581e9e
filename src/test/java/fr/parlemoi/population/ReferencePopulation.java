package fr.parlemoi.population;

import fr.parlemoi.statistics.count.MonthCount;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People as many and as uneven as those the course is for, over the 24 months from October 2024 to September 2026. The
 * same seed and size always give the same people.
 *
 * <p>More than half are assistants maternels at home; four in ten live in Île-de-France, the fewest in Lozère and the
 * collectivities overseas; one in ten keeps some answer to herself; four in ten belong to one of 300 organisations,
 * which are large or small; more come every year, few in summer; fewer go on from module to module, and about a third
 * come to the end. The numbers are guesses of the right order and stand in {@link Calendar}, {@link Territories},
 * {@link Trades}, {@link Organisations}, {@link Person} and {@link Journey}.
 */
public record ReferencePopulation(long seed, int size) {

    /** The one that figures are published for. */
    public static final ReferencePopulation FULL = new ReferencePopulation(20_210_929, 600_000);

    /** The length of the course, of which a learner may add twice a month. */
    public static final double COURSE_SECONDS = 3 * 60 * 60;

    /** Ids of its modules. */
    public static final List<String> MODULES = List.of("m1", "m2", "m3", "m4", "m5");

    public List<YearMonth> months() {
        return Calendar.MONTHS;
    }

    /** In the order in which they came; made while they are read. */
    Stream<Person> people() {
        return people(0, size);
    }

    /** Those with the numbers from {@code first} to below {@code end}. */
    Stream<Person> people(int first, int end) {
        Organisations organisations = organisations();
        return IntStream.range(first, end).mapToObj(number -> Person.of(number, this, organisations));
    }

    Organisations organisations() {
        return new Organisations(seed);
    }

    /** Names of the organisations, by their ids. */
    public SortedMap<String, String> organisationNames() {
        SortedMap<String, String> names = new TreeMap<>();
        organisations().all().forEach(one -> names.put(one.text(), one.name()));
        return names;
    }

    /** What counting each month gives, in the order of the table's key; a month without anything has no row. */
    public SortedMap<YearMonth, List<MonthCount>> counts() {
        return counts(COURSE_SECONDS);
    }

    /** The same of a course of another length. */
    public SortedMap<YearMonth, List<MonthCount>> counts(double courseSeconds) {
        CountPeople count = new CountPeople(Math.round(20 * courseSeconds));
        people().forEach(count::add);
        return count.months();
    }
}
