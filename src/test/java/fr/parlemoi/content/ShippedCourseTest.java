package fr.parlemoi.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.content.CompileContent.Compilation;
import fr.parlemoi.content.CompileContent.Compiled;
import fr.parlemoi.media.MediaCache;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course of this repository. */
class ShippedCourseTest {

    private static final Path CONTENT = Path.of("content");

    private Course course;

    @BeforeEach
    void compile(@TempDir Path output) {
        MediaCache cache = new MediaCache(Path.of(".cache", "media"));
        Compilation compilation = new CompileContent(cache, file -> {}).compile(CONTENT, output);
        assertThat(compilation).isInstanceOf(Compiled.class);
        course = ((Compiled) compilation).course();
    }

    @Test
    void has_five_modules_with_every_kind_of_activity() {
        assertThat(course.modules()).hasSize(5).allSatisfy(module -> assertThat(module.activities())
                .extracting(Activity::kind)
                .contains(Kind.values()));
    }

    @Test
    void has_noted_every_id_in_its_ledger() {
        Ledger ledger = Ledger.read(new ContentFolder(CONTENT, new Faults()));
        Stream<String> ids = Stream.concat(
                course.modules().stream().map(Module::id), course.activities().map(Activity::id));
        assertThat(ledger.published().keySet()).containsAll(ids.toList());
    }
}
