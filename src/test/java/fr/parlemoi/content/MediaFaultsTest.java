package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media and pictures that are not what is declared. */
class MediaFaultsTest {

    private final CourseOnDisk course;

    MediaFaultsTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    @Test
    void a_medium_that_is_none_is_reported() {
        course.write("1-accueil/regard.mp4", "Bonjour");
        assertThat(course.faults())
                .singleElement()
                .asString()
                .startsWith("1-accueil/regard.md:12:8: « regard.mp4 » n’est pas un média lisible");
    }

    @Test
    void an_empty_medium_is_reported() {
        course.write("1-accueil/comptine.m4a", "");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/comptine.md:11:8: « comptine.m4a » est vide. Copiez-le de nouveau depuis l’original.");
    }

    @Test
    void a_picture_that_is_none_is_reported() {
        course.write("1-accueil/repas.webp", "Bonjour");
        assertThat(course.faults())
                .singleElement()
                .asString()
                .startsWith("1-accueil/repas.md:10:8: « repas.webp » n’est pas une image lisible");
    }

    @Test
    void a_medium_that_lasts_longer_than_declared_is_reported_with_its_duration() {
        course.replace(VIDEO, "\"0:03\"", "\"1:14\"");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.md:7:11: Le média dure 0:03 et non 1:14. Écrivez duration: \"0:03\", ou remettez le bon fichier.");
    }

    @Test
    void a_duration_may_be_off_by_a_second() {
        course.replace(VIDEO, "\"0:03\"", "\"0:04\"");
        assertThat(course.faults()).isEmpty();
    }

    @Test
    void a_podcast_without_sound_is_reported() {
        course.copy("muet.mp4", "1-accueil/comptine.m4a");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/comptine.md:11:8: Un podcast s’écoute, et ce fichier est un film. N’exportez que le son, ou écrivez kind: video.",
                        "1-accueil/comptine.md:11:8: Un podcast s’écoute, et ce fichier n’a pas de son. Exportez-le avec le son.");
    }

    @Test
    void a_video_without_pictures_is_reported() {
        course.copy("son.m4a", "1-accueil/regard.mp4");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.md:12:8: Une activité « video » se regarde, et ce fichier n’a pas d’images. Mettez un film, ou écrivez kind: podcast.");
    }

    @Test
    void a_medium_may_be_called_as_its_crew_called_it() {
        course.copy("son.m4a", "1-accueil/PRISE 3.aac").replace(PODCAST, "comptine.m4a", "PRISE 3.aac");
        assertThat(course.faults()).isEmpty();
    }

    @Test
    void a_podcast_with_pictures_is_reported() {
        course.copy("film.mp4", "1-accueil/comptine.m4a");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/comptine.md:11:8: Un podcast s’écoute, et ce fichier est un film. N’exportez que le son, ou écrivez kind: video.");
    }

    @Test
    void a_medium_without_captions_is_reported() {
        course.replace(VIDEO, "captions: regard.vtt\n", "");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.md:2:1: La clé « captions » manque. Ajoutez une ligne « captions: … ».");
    }

    @Test
    void a_medium_without_a_transcript_is_reported() {
        course.replace(VIDEO, "\nNadia pose Léo sur le tapis.\n", "");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.md:14:1: La transcription manque. Écrivez sous l’en-tête tout ce qui se dit : elle remplace le média pour qui ne peut pas l’écouter.");
    }

    @Test
    void minutes_of_a_module_that_do_not_add_up_are_reported() {
        course.replace(MODULE, "minutes: 1.1", "minutes: 7");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/module.yaml:7:10: Ce module annonce 7 min, et ses activités en font 1.1. Écrivez minutes: 1.");
    }

    @Test
    void minutes_of_the_course_that_do_not_add_up_are_reported() {
        course.replace(COURSE, "minutes: 2.6", "minutes: 180");
        assertThat(course.faults())
                .containsExactly(
                        "course.yaml:6:10: Le cours annonce 180 min, et ses activités en font 2.6. Écrivez minutes: 3.");
    }
}
