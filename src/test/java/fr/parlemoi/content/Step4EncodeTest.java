package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.VIDEO;
import static fr.parlemoi.content.CourseOnDisk.compiled;
import static fr.parlemoi.content.CourseOnDisk.faults;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Media;
import fr.parlemoi.content.CompileContent.Compilation;
import fr.parlemoi.content.CompileContent.Compiled;
import fr.parlemoi.media.MediaCache;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is encoded when, and how a course is meanwhile. */
class Step4EncodeTest {

    private final CourseOnDisk course;
    private final MediaCache cache;
    private final List<String> asked = new ArrayList<>();

    Step4EncodeTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
        cache = new MediaCache(folder.resolve("cache"));
    }

    /** Encodes all, and notes what it was asked for. */
    private Compilation now() {
        ParallelEncodes encodes =
                new ParallelEncodes(cache.ladders(), new PrintStream(OutputStream.nullOutputStream()), false);
        return course.compile(cache, missing -> {
            missing.forEach(master -> asked.add(master.name()));
            encodes.encode(missing);
        });
    }

    private Compilation later() {
        return course.compile(cache, Encoder.LATER);
    }

    private static Media regard(Compilation compilation) {
        return compiled(compilation)
                .course()
                .activity("m1-regard")
                .map(Activity::media)
                .orElseThrow();
    }

    @Test
    void a_second_build_encodes_nothing() {
        Compiled first = compiled(now());
        assertThat(asked).containsExactlyInAnyOrder("regard", "comptine");
        assertThat(first.media().made()).extracting(Master::name).containsExactlyInAnyOrder("regard", "comptine");
        asked.clear();

        Compiled second = compiled(now());

        assertThat(asked).isEmpty();
        assertThat(second.media().made()).isEmpty();
        assertThat(second.course()).isEqualTo(first.course());
    }

    @Test
    void only_a_medium_that_changed_is_encoded_again() {
        now();
        asked.clear();
        course.copy("muet.mp4", "1-accueil/regard.mp4");
        now();
        assertThat(asked).containsExactly("regard");
    }

    @Test
    void a_quick_build_leaves_it_for_later_and_the_course_says_so() {
        course.copy("camera.mov", "1-accueil/camera.mov").replace(VIDEO, "media: regard.mp4", "media: camera.mov");
        Compiled quick = compiled(later());

        assertThat(quick.media().pending()).extracting(Master::name).containsExactly("camera", "comptine");
        assertThat(regard(quick).renditions()).isEmpty();
        assertThat(regard(quick).playlist()).isNull();
        assertThat(regard(quick).poster()).isNotNull();
    }

    @Test
    void a_fit_master_plays_as_it_is_until_its_ladder_is_there_and_keeps_its_name() {
        Media before = regard(later());
        assertThat(before.renditions()).hasSize(1);
        assertThat(before.playlist()).isNull();
        assertThat(before.sound()).isNull();
        assertThat(before.thumbnails()).isNull();

        Media after = regard(now());

        assertThat(after.renditions()).contains(before.renditions().getFirst());
        assertThat(after.playlist()).isNotNull();
        assertThat(after.sound()).isNotNull();
        assertThat(after.thumbnails()).isNotNull();
    }

    @Test
    void a_quick_build_takes_what_an_earlier_one_made() {
        Media made = regard(now());
        assertThat(regard(later())).isEqualTo(made);
        assertThat(compiled(later()).media().pending()).isEmpty();
    }

    @Test
    void a_fault_found_while_encoding_is_one_among_the_others_and_all_media_are_tried() {
        course.copy("abime.mp4", "1-accueil/regard.mp4").replace(VIDEO, "tags:", "tag:");

        List<String> faults = faults(now());

        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).startsWith("1-accueil/regard.md:8:1: La clé « tag » est inconnue.");
        assertThat(faults.get(1)).startsWith("1-accueil/regard.md:12:8: « regard.mp4 » ");
        assertThat(asked).containsExactlyInAnyOrder("regard", "comptine");
        assertThat(later()).satisfies(quick -> assertThat(faults(quick)).isEqualTo(faults));
    }

    @Test
    void a_refused_medium_is_not_tried_again_before_it_changes() {
        course.copy("abime.mp4", "1-accueil/regard.mp4");
        List<String> faults = faults(now());
        asked.clear();
        assertThat(faults(now())).isEqualTo(faults);
        assertThat(asked).isEmpty();

        course.copy("film.mp4", "1-accueil/regard.mp4");
        assertThat(faults(now())).isEmpty();
        assertThat(asked).containsExactly("regard");
    }

    @Test
    void a_medium_that_two_activities_play_is_encoded_once_and_reported_at_both() {
        course.copy("abime.mp4", "1-accueil/regard.mp4")
                .write(
                        "1-accueil/encore.md",
                        course.read(VIDEO).replace("m1-regard", "m1-encore").replace("slug: regard", "slug: encore"))
                .replace(CourseOnDisk.MODULE, "[regard,", "[regard, encore,");

        assertThat(faults(now()))
                .filteredOn(fault -> fault.contains("regard.mp4"))
                .hasSize(2);
        assertThat(asked).containsExactlyInAnyOrder("regard", "comptine");
    }
}
