package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {

    private final CourseOnDisk course;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    CompileCommandTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    private int run(String... words) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CompileCommand(course.content(), out, false).run(course.output(), cache(), Set.of(words));
    }

    @Test
    void a_good_course_ends_with_0_and_a_summary() {
        assertThat(run()).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("4 activités, 2 min 36 s, 0 faute\n");
    }

    @Test
    void a_faulty_course_ends_with_1_and_prints_its_faults_one_a_line() {
        course.replace(VIDEO, "tags:", "tag:").replace(IMAGE, "Le repas", "");
        assertThat(run()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .startsWith(course.content() + "/1-accueil/regard.md:8:1: La clé «\u00a0tag\u00a0» est inconnue."
                        + " Retirez-la ou corrigez-la. Vouliez-vous dire «\u00a0tags\u00a0»\u00a0?")
                .endsWith("2 fautes\u00a0: le cours n’a pas été publié.");
    }

    @Test
    void what_was_encoded_is_summed_up() {
        assertThat(run("encode")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .last(as(STRING))
                .isEqualTo("4 activités, 2 min 36 s, 0 faute");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("2 médias\u00a0: [012] encodés?, [012] déjà là, [012] tels? quels?\u202f; "
                        + "[0-9,]+\u00a0Mo reçus, [0-9,]+\u00a0Mo à diffuser\u202f; \\d+\u00a0s\n");
    }

    @Test
    void ids_are_published_only_when_asked() {
        String ledger = course.read(LEDGER);
        run();
        assertThat(course.read(LEDGER)).isEqualTo(ledger);
        run("publish-ids");
        assertThat(course.read(LEDGER)).contains("m2-cubes");
    }
}
