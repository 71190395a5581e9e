package fr.parlemoi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentCourseTest {

    @TempDir
    private Path folder;

    @Test
    void a_configured_folder_is_used() throws IOException {
        Course course =
                CourseFile.versioned(new Course("parle-moi", "Parle-moi… !", "", "", "", true, List.of(), List.of()));
        Files.write(CourseFile.in(folder), CourseFile.bytes(course));
        CurrentCourse current = new CurrentCourse(() -> Optional.of(folder));
        assertThat(current.get()).isEqualTo(course);
        assertThat(current.folder()).isEqualTo(folder);
    }

    @Test
    void a_missing_course_stops_the_start_and_says_what_to_do() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new CurrentCourse(() -> Optional.of(folder)))
                .withMessageContaining(folder.toString())
                .withMessageContaining("parlemoi.course");
    }

    @Test
    void a_course_that_cannot_be_read_stops_the_start() throws IOException {
        Files.writeString(CourseFile.in(folder), "{");
        assertThatIllegalStateException()
                .isThrownBy(() -> new CurrentCourse(() -> Optional.of(folder)))
                .withMessageContaining("cannot be read");
    }

    @Test
    void the_packaged_server_has_its_course_beside_its_jar() {
        assertThat(CurrentCourse.folderBeside("/srv/parle-moi/quarkus-run.jar"))
                .isEqualTo(Path.of("/srv/parle-moi/course"));
    }

    @Test
    void elsewhere_the_build_has_just_written_it() {
        assertThat(CurrentCourse.folderBeside("target/classes:lib/a.jar")).isEqualTo(Path.of("target", "course"));
    }
}
