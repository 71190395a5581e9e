package fr.parlemoi.statistics.count;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.bench.LoadedDatabase;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.population.LoadPopulation;
import fr.parlemoi.population.ReferencePopulation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting gives of a loaded population what it says of itself, row by row. */
@BesideTheApplication
class CountedPopulationTest {

    private static final ReferencePopulation SMALL = new ReferencePopulation(7, 1_500);

    @TempDir
    Path folder;

    @Test
    void every_month_has_the_rows_that_the_population_has() {
        Course course = CourseFile.read(Path.of("target", "course"));
        var expected = SMALL.counts(course.seconds());
        try (LoadedDatabase database = LoadPopulation.start(folder, course, SMALL)) {
            database.jdbi().useHandle(handle -> SMALL.months().forEach(month -> assertThat(
                            new Facts(handle).of(new ParisMonth(month), CountMonth.mostSeconds(course)))
                    .as("%s", month)
                    .containsExactlyInAnyOrderElementsOf(expected.get(month))));
        }
    }
}
