package fr.parlemoi.statistics.count;

import fr.parlemoi.bench.Display;
import fr.parlemoi.bench.LoadedDatabase;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.population.LoadPopulation;
import fr.parlemoi.population.ReferencePopulation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Counts the last months of the loaded reference population, tells how long that takes, and compares it with what the
 * population says of itself: {@code ./mvnw -q -Pbench test-compile exec:exec@count-population}.
 */
final class CountLoadedPopulation {

    private static final int MONTHS = 3;

    private CountLoadedPopulation() {}

    /** Arguments as {@link LoadPopulation}'s. */
    public static void main(String[] arguments) {
        ReferencePopulation population =
                new ReferencePopulation(ReferencePopulation.FULL.seed(), Integer.parseInt(arguments[2]));
        Course course = CourseFile.read(Path.of(arguments[1]));
        try (LoadedDatabase database = LoadPopulation.start(Path.of(arguments[0]), course, population)) {
            SortedMap<YearMonth, List<MonthCount>> expected = population.counts(course.seconds());
            List<YearMonth> months = population.months();
            for (YearMonth month : months.subList(months.size() - MONTHS, months.size())) {
                compare(month, count(database, course, month), expected.get(month));
            }
        }
    }

    private static List<MonthCount> count(LoadedDatabase database, Course course, YearMonth month) {
        return database.jdbi().inTransaction(transaction -> {
            long begin = System.nanoTime();
            List<MonthCount> counts = new Facts(transaction).of(new ParisMonth(month), CountMonth.mostSeconds(course));
            Duration read = Duration.ofNanos(System.nanoTime() - begin);
            CountMonth.store(transaction, counts);
            Duration all = Duration.ofNanos(System.nanoTime() - begin);
            transaction.rollback();
            Display.say(
                    "%s: %,d rows read in %d ms, written after %d ms",
                    month, counts.size(), read.toMillis(), all.toMillis());
            return counts;
        });
    }

    private static void compare(YearMonth month, List<MonthCount> counted, List<MonthCount> expected) {
        Set<MonthCount> others = new HashSet<>(counted);
        expected.forEach(row -> {
            if (!others.remove(row)) {
                throw new IllegalStateException("not counted: " + row);
            }
        });
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "counted too much: " + others.iterator().next());
        }
        Display.say("%s: as expected", month);
    }
}
