package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishIdsTest {

    private final CourseOnDisk course;

    PublishIdsTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    private List<String> publish() {
        return new PublishIds().publish(course.content(), course.compiled());
    }

    @Test
    void new_ids_come_last_and_the_rest_stays() {
        publish();
        assertThat(course.read(LEDGER)).isEqualTo("""
                # Ce qui est publié
                m1: { kind: module }
                m1-regard: { kind: video, seconds: 3 }
                m1-ancien: { kind: article, seconds: 180, retired: 2026-11-22 }
                m1-comptine: { kind: podcast, seconds: 3 }
                m1-repas: { kind: image, seconds: 60 }
                m2: { kind: module }
                m2-cubes: { kind: article, seconds: 90 }
                """);
    }

    @Test
    void a_length_that_changed_is_noted_in_its_place() {
        course.replace(LEDGER, "seconds: 3 }", "seconds: 74.2 } # le premier film");
        assertThat(publish()).contains("m1-regard: { kind: video, seconds: 3 } # le premier film");
        assertThat(course.read(LEDGER)).contains("\nm1-regard: { kind: video, seconds: 3 } # le premier film\n");
    }

    @Test
    void publishing_again_changes_nothing() {
        publish();
        String ledger = course.read(LEDGER);
        assertThat(publish()).isEmpty();
        assertThat(course.read(LEDGER)).isEqualTo(ledger);
    }

    @Test
    void a_course_without_a_ledger_gets_one() {
        course.delete(LEDGER);
        assertThat(publish()).hasSize(6);
        assertThat(course.read(LEDGER)).startsWith("# ").contains("\nm1: { kind: module }\nm1-regard: {");
        assertThat(course.faults()).isEmpty();
    }
}
