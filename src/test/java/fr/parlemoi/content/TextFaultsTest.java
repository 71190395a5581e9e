package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles, transcripts and what images say to whoever cannot see them. */
class TextFaultsTest {

    private final CourseOnDisk course;

    TextFaultsTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    @Test
    void an_image_without_an_alternative_is_reported() {
        course.replace(IMAGE, "alternative: \"Un enfant tend une cuillère à une adulte.\"\n", "");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:2:1: La clé « alternative » manque. Ajoutez une ligne « alternative: … ».");
    }

    @Test
    void an_image_with_an_empty_alternative_is_reported() {
        course.replace(IMAGE, "\"Un enfant tend une cuillère à une adulte.\"", "\"\"");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:11:14: « alternative » est vide. Écrivez un texte après « alternative: ».");
    }

    @Test
    void an_alternative_that_is_the_file_name_is_reported() {
        course.replace(IMAGE, "\"Un enfant tend une cuillère à une adulte.\"", "Repas.WEBP");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:11:14: Le texte de remplacement n’est que le nom du fichier. Décrivez ce que montre l’image, pour qui ne la voit pas.");
    }

    @Test
    void an_image_without_a_question_is_reported() {
        course.replace(IMAGE, "question: \"Qui nourrit qui ?\"\n", "");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:2:1: La clé « question » manque. Ajoutez une ligne « question: … ».");
    }

    @Test
    void an_image_in_a_text_without_an_alternative_is_reported() {
        course.replace(ARTICLE, "![Une tour de trois cubes]", "![]");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:18:1: Cette image n’a pas de texte de remplacement. Décrivez entre les crochets ce qu’elle montre : ![Léo tend une balle](cubes.webp).");
    }

    @Test
    void an_image_in_a_text_that_is_missing_is_reported() {
        course.replace(ARTICLE, "(cubes.webp)", "(tour.png)");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:18:1: Le fichier « 2-jeu/tour.png » n’existe pas. Ajoutez-le ou corrigez son nom.");
    }

    @Test
    void an_image_of_another_site_is_reported() {
        course.replace(ARTICLE, "(cubes.webp)", "(https://exemple.fr/tour.png)");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:18:1: Une image ne peut pas venir d’un autre site. Placez son fichier dans le dossier « 2-jeu » et n’écrivez que son nom.");
    }

    @Test
    void a_link_to_an_unknown_activity_is_reported_with_the_nearest() {
        course.replace(ARTICLE, "activity:m1-regard", "activity:m1-regards");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:14:21: Le lien « activity:m1-regards » nomme un identifiant qui n’est pas dans le cours. Corrigez l’identifiant. Vouliez-vous dire « m1-regard » ?");
    }

    @Test
    void a_link_to_an_unknown_module_is_reported() {
        course.replace(ARTICLE, "module:m1", "module:accueil");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:14:52: Le lien « module:accueil » nomme un identifiant qui n’est pas dans le cours. Corrigez l’identifiant.");
    }

    @Test
    void a_link_to_a_retired_activity_is_reported() {
        course.replace(ARTICLE, "activity:m1-regard", "activity:m1-ancien");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:14:21: Le lien « activity:m1-ancien » nomme un identifiant qui n’est pas dans le cours. Corrigez l’identifiant.");
    }

    @Test
    void a_link_to_a_missing_heading_is_reported() {
        course.replace(ARTICLE, "activity:m1-regard", "#la-chute");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:14:21: Le lien « #la-chute » ne correspond à aucun intertitre. Écrivez l’un de ceux-ci : #une-tour, #et-la-chute.");
    }

    @Test
    void a_link_to_a_missing_heading_of_another_activity_is_reported() {
        course.replace(ARTICLE, "activity:m1-regard", "activity:m1-regard#fin");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:14:21: Le lien « #fin » ne correspond à aucun intertitre. Ce texte n’en a pas : retirez ce qui suit le dièse.");
    }

    @Test
    void a_link_to_a_file_is_reported() {
        course.replace(ARTICLE, "activity:m1-regard", "regard.md");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:14:21: Le lien « regard.md » ne mène nulle part. Pour le cours, écrivez activity:… ou module:… suivi de l’identifiant ; pour un autre site, une adresse entière en https://.");
    }

    @Test
    void a_link_that_would_run_a_script_is_reported() {
        course.replace(ARTICLE, "activity:m1-regard", "javascript:alert(1)");
        assertThat(course.faults())
                .singleElement()
                .asString()
                .contains("Le lien « javascript:alert(1) » ne mène nulle part.");
    }

    @Test
    void a_skipped_heading_level_is_reported() {
        course.replace(ARTICLE, "### Et la chute", "#### Et la chute");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:16:1: Cet intertitre saute un niveau : il en a 4 et celui d’avant 2. Écrivez-le avec 3 dièses : ### …");
    }

    @Test
    void a_heading_of_the_first_level_is_reported() {
        course.replace(ARTICLE, "## Une tour", "# Une tour");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:12:1: Un intertitre ne peut pas être de niveau 1 : c’est celui du titre de la page. Écrivez-le avec deux dièses : ## …");
    }

    @Test
    void html_is_reported_in_blocks_and_in_lines() {
        course.replace(ARTICLE, "Malo empile", "Malo <b>empile</b>").append(ARTICLE, "\n<script>alert(1)</script>\n");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:14:6: Le HTML n’est pas admis dans un texte. Employez Markdown, ou écrivez \\< pour montrer le signe lui-même.",
                        "2-jeu/cubes.md:14:15: Le HTML n’est pas admis dans un texte. Employez Markdown, ou écrivez \\< pour montrer le signe lui-même.",
                        "2-jeu/cubes.md:22:1: Le HTML n’est pas admis dans un texte. Employez Markdown, ou écrivez \\< pour montrer le signe lui-même.");
    }

    @Test
    void an_estimate_that_does_not_go_with_the_words_is_reported() {
        course.replace(ARTICLE, "minutes: 1.5", "minutes: 1.9");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:7:10: La durée annoncée (1.9 min) ne va pas avec la longueur de l’article : 326 mots se lisent en 1.4 min. Écrivez minutes: 1.4.");
    }

    @Test
    void an_empty_article_is_reported() {
        String article = course.read(ARTICLE);
        course.write(ARTICLE, article.substring(0, article.indexOf("---\n", 4) + 4));
        assertThat(course.faults())
                .containsExactly("2-jeu/cubes.md:10:1: L’article est vide. Écrivez son texte sous l’en-tête.");
    }
}
