package fr.parlemoi.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.content.CompileContent.Compilation;
import fr.parlemoi.content.CompileContent.Compiled;
import fr.parlemoi.media.MediaCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course of this repository. */
@BesideTheApplication
class ShippedCourseTest {

    private static final Path CONTENT = Path.of("content");

    private Course course;

    @BeforeEach
    void compile(@TempDir Path output) {
        MediaCache cache = new MediaCache(Path.of(".cache", "media"));
        Compilation compilation = new CompileContent(cache, file -> {}, Encoder.LATER).compile(CONTENT, output);
        assertThat(compilation).isInstanceOf(Compiled.class);
        course = ((Compiled) compilation).course();
    }

    @Test
    void has_five_modules_of_nine_activities_with_every_kind() {
        assertThat(course.modules()).hasSize(5).allSatisfy(module -> {
            Map<Kind, Long> kinds =
                    module.activities().stream().collect(Collectors.groupingBy(Activity::kind, Collectors.counting()));
            assertThat(kinds).containsOnlyKeys(Kind.values());
            assertThat(kinds.get(Kind.VIDEO) + kinds.get(Kind.PRESENTATION)).isEqualTo(3);
            assertThat(kinds)
                    .containsEntry(Kind.INTERVIEW, 1L)
                    .containsEntry(Kind.PODCAST, 1L)
                    .containsEntry(Kind.ARTICLE, 3L)
                    .containsEntry(Kind.IMAGE, 1L);
        });
    }

    @Test
    void lasts_three_hours_in_modules_of_about_the_same_length() {
        assertThat(minutes(course.activities())).isBetween(175.0, 185.0);
        assertThat(course.modules()).allSatisfy(module -> assertThat(minutes(module.activities().stream()))
                .isBetween(34.0, 38.0));
    }

    private static double minutes(Stream<Activity> activities) {
        return activities.mapToDouble(Activity::seconds).sum() / 60;
    }

    /** Whoever clones the repository over a poor line downloads them all. */
    @Test
    void has_masters_of_less_than_70_megabytes() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(70_000_000);
        }
    }

    @Test
    void has_films_and_recordings_that_are_served_as_they_are() {
        assertThat(course.activities().filter(activity -> activity.media() != null))
                .hasSize(25)
                .allSatisfy(
                        activity -> assertThat(activity.media().renditions()).isNotEmpty());
    }

    @Test
    void has_noted_every_id_in_its_ledger() {
        Ledger ledger = Ledger.read(new ContentFolder(CONTENT, new Faults()));
        Stream<String> ids = Stream.concat(
                course.modules().stream().map(Module::id), course.activities().map(Activity::id));
        assertThat(ledger.published().keySet()).containsAll(ids.toList());
    }
}
