package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and values of manifests and front matter. */
class KeyFaultsTest {

    private final CourseOnDisk course;

    KeyFaultsTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    @Test
    void a_valid_course_has_no_fault() {
        assertThat(course.faults()).isEmpty();
    }

    @Test
    void an_unknown_key_is_reported_with_the_nearest_known_one() {
        course.replace(VIDEO, "tags: [", "tag: [");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.md:8:1: La clé « tag » est inconnue. Retirez-la ou corrigez-la. Vouliez-vous dire « tags » ?");
    }

    @Test
    void a_misspelt_key_is_unknown_and_the_right_one_missing() {
        course.replace(COURSE, "subtitle:", "sous-titre:");
        assertThat(course.faults())
                .containsExactly(
                        "course.yaml:1:1: La clé « subtitle » manque. Ajoutez une ligne « subtitle: … ».",
                        "course.yaml:3:1: La clé « sous-titre » est inconnue. Retirez-la ou corrigez-la.");
    }

    @Test
    void a_key_of_another_kind_of_activity_is_reported() {
        course.replace(ARTICLE, "minutes: 1.5\n", "minutes: 1.5\nmedia: cubes.mp4\n");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:8:1: La clé « media » ne va pas avec une activité « article ». Retirez cette ligne.");
    }

    @Test
    void a_key_written_twice_is_reported() {
        course.append(MODULE, "minutes: 2\n");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/module.yaml:9:1: La clé « minutes » est écrite deux fois. Gardez une seule des deux lignes.");
    }

    @Test
    void an_unknown_kind_is_reported_once() {
        course.replace(PODCAST, "kind: podcast", "kind: balado");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/comptine.md:4:7: « balado » ne convient pas pour « kind ». Écrivez l’un de ces mots : video, podcast, interview, presentation, article, image.");
    }

    @Test
    void an_empty_title_is_reported() {
        course.replace(IMAGE, "title: \"Le repas\"", "title: \" \"");
        assertThat(course.faults())
                .containsExactly("1-accueil/repas.md:5:8: « title » est vide. Écrivez un texte après « title: ».");
    }

    @Test
    void a_key_without_a_value_is_reported() {
        course.replace(COURSE, "summary: \"Pour celles et ceux qui travaillent avec de jeunes enfants.\"", "summary:");
        assertThat(course.faults())
                .containsExactly("course.yaml:4:9: « summary » est vide. Écrivez un texte après « summary: ».");
    }

    @Test
    void a_text_where_a_list_belongs_is_reported() {
        course.replace(MODULE, "objectives: [\"Regarder un enfant qui regarde.\"]", "objectives: \"Regarder\"");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/module.yaml:6:13: « objectives » doit être une liste. Écrivez objectives: [a, b].");
    }

    @Test
    void a_list_where_a_text_belongs_is_reported() {
        course.replace(MODULE, "summary: \"Premiers regards.\"", "summary: [a]");
        assertThat(course.faults())
                .containsExactly("1-accueil/module.yaml:5:10: « summary » doit être un texte. Écrivez summary: \"…\".");
    }

    @Test
    void yes_and_no_are_true_and_false() {
        course.replace(PODCAST, "required: false", "required: non");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/comptine.md:8:11: « non » ne convient pas pour « required ». Écrivez true (oui) ou false (non).");
    }

    @Test
    void a_decimal_comma_is_reported() {
        course.replace(ARTICLE, "minutes: 1.5", "minutes: 1,5");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:7:10: « 1,5 » ne convient pas pour « minutes ». Écrivez un nombre de minutes plus grand que zéro, avec un point s’il n’est pas entier : 2.5.");
    }

    @Test
    void a_duration_in_words_is_reported() {
        course.replace(VIDEO, "\"0:03\"", "3 secondes");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.md:7:11: « 3 secondes » ne convient pas pour « duration ». Écrivez les minutes et les secondes, entre guillemets : \"1:14\".");
    }

    @Test
    void a_credit_without_a_role_is_reported() {
        course.replace(VIDEO, "role: \"Écriture et voix\"\n    by", "by");
        assertThat(course.faults())
                .containsExactly("1-accueil/regard.md:10:5: La clé « role » manque. Ajoutez une ligne « role: … ».");
    }

    @Test
    void a_credit_that_is_only_a_name_is_reported() {
        course.replace(ARTICLE, "- role: \"Écriture\"", "- équipe du projet");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:9:5: « credits » attend ici des lignes « clé: valeur ». Voyez l’exemple de docs/content-format.md.");
    }
}
