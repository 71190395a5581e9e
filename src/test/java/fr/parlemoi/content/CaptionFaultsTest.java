package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captions after WebVTT, within the time of their medium. */
class CaptionFaultsTest {

    private final CourseOnDisk course;

    CaptionFaultsTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    private void captions(String... blocks) {
        course.write(CAPTIONS, String.join("\n\n", blocks) + "\n");
    }

    @Test
    void captions_without_their_first_line_are_reported() {
        captions("00:00.000 --> 00:01.000\nNadia");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.vtt:1:1: Un fichier de sous-titres commence par « WEBVTT ». Écrivez WEBVTT sur la première ligne, puis laissez une ligne vide.");
    }

    @Test
    void empty_captions_are_reported() {
        captions("WEBVTT", "NOTE à faire");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.vtt:1:1: Ce fichier ne contient aucun sous-titre. Ajoutez-y les paroles, avec leurs temps.");
    }

    @Test
    void a_comma_in_a_time_is_reported() {
        captions("WEBVTT", "1\n00:00:00,000 --> 00:00:01,000\nNadia");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.vtt:4:1: Les temps de ce sous-titre ne peuvent pas être lus. Écrivez-les ainsi, avec des points : 00:00:01.000 --> 00:00:03.500.");
    }

    @Test
    void captions_that_overlap_are_reported() {
        captions("WEBVTT", "00:00.000 --> 00:02.000\nNadia", "00:01.500 --> 00:03.000\npose Léo");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.vtt:6:1: Ce sous-titre commence avant la fin du précédent. Faites-le commencer à 00:00:02.000 ou plus tard.");
    }

    @Test
    void captions_out_of_order_are_reported() {
        captions("WEBVTT", "00:02.000 --> 00:03.000\npose Léo", "00:00.000 --> 00:01.000\nNadia");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.vtt:6:1: Ce sous-titre commence avant le précédent. Rangez les sous-titres dans l’ordre du temps.");
    }

    @Test
    void a_caption_that_ends_before_it_starts_is_reported() {
        captions("WEBVTT", "00:02.000 --> 00:01.000\nNadia");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.vtt:3:1: Ce sous-titre finit avant d’avoir commencé. Le second temps doit être plus grand que le premier.");
    }

    @Test
    void a_caption_without_words_is_reported() {
        captions("WEBVTT", "00:00.000 --> 00:01.000\n<i></i>");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.vtt:3:1: Ce sous-titre est vide. Écrivez les paroles sous la ligne des temps.");
    }

    @Test
    void a_caption_past_the_end_of_the_medium_is_reported() {
        captions("WEBVTT", "00:00.000 --> 00:01.000\nNadia", "00:02.000 --> 00:04.000\npose Léo");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.vtt:6:1: Ce sous-titre dépasse la fin du média, à 00:00:03.021. Corrigez ses temps, ou retirez-le.");
    }
}
