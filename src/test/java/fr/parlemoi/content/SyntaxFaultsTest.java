package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no YAML, no front matter, no UTF-8. */
class SyntaxFaultsTest {

    private final CourseOnDisk course;

    SyntaxFaultsTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    @Test
    void a_tab_is_reported_where_it_stands() {
        course.replace(COURSE, "subtitle:", "\tsubtitle:");
        assertThat(course.faults())
                .containsExactly(
                        "course.yaml:3:1: La syntaxe YAML n’est pas correcte ici. Remplacez la tabulation par des espaces.");
    }

    @Test
    void a_colon_outside_quotes_is_reported_with_the_remedy() {
        course.replace(MODULE, "\"Accueillir\"", "Accueillir : comment ?");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/module.yaml:4:19: La syntaxe YAML n’est pas correcte ici. Si un texte contient « : », mettez-le entre guillemets droits : title: \"Jouer : pourquoi ?\".");
    }

    @Test
    void an_open_quote_in_front_matter_is_reported_at_its_line_of_the_file() {
        course.replace(IMAGE, "Qui nourrit qui ?\"", "Qui nourrit qui ?");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:12:29: La syntaxe YAML n’est pas correcte ici. Un guillemet, un crochet ou une accolade n’est pas refermé.");
    }

    @Test
    void a_list_that_is_not_closed_is_reported() {
        course.replace(MODULE, "repas]", "repas");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/module.yaml:9:1: La syntaxe YAML n’est pas correcte ici. Il manque une virgule, ou le crochet ou l’accolade qui referme la liste.");
    }

    @Test
    void an_invisible_character_is_reported() {
        course.replace(MODULE, "Premiers", "Premiers\u0007");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/module.yaml:5:19: La syntaxe YAML n’est pas correcte ici. Retirez le caractère invisible qui se trouve là, ou retapez la ligne.");
    }

    @Test
    void an_empty_manifest_is_reported() {
        course.write("2-jeu/module.yaml", "");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/module.yaml:1:1: Le fichier est vide. Le format est décrit dans docs/content-format.md.");
    }

    @Test
    void a_manifest_of_loose_text_is_reported() {
        course.write("2-jeu/module.yaml", "\n  Jouer\n");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/module.yaml:2:3: Des lignes « clé: valeur » sont attendues ici. Le format est décrit dans docs/content-format.md.");
    }

    @Test
    void a_file_without_front_matter_is_reported() {
        course.write(ARTICLE, "## Une tour\n\nMalo empile.\n");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:1:1: L’en-tête manque. Commencez le fichier par une ligne « --- », les clés de l’activité, puis une autre ligne « --- ».");
    }

    @Test
    void front_matter_that_is_not_closed_is_reported() {
        course.replace(IMAGE, "---\n\nRegardez", "\nRegardez");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:1:1: L’en-tête n’est pas refermé. Ajoutez une ligne « --- » entre la dernière clé et le texte.");
    }

    @Test
    void a_byte_that_is_no_utf_8_is_reported_where_it_stands() {
        byte[] latin1 = course.read(MODULE).replace("Premiers", "Été").getBytes(StandardCharsets.ISO_8859_1);
        course.writeBytes(MODULE, latin1);
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/module.yaml:5:11: Le fichier n’est pas enregistré en UTF-8 : un caractère ne peut pas être lu ici. Dans votre éditeur, choisissez « Enregistrer sous… » puis l’encodage UTF-8.");
    }

    @Test
    void a_byte_order_mark_and_the_line_ends_of_windows_are_no_faults() {
        course.write(IMAGE, "\ufeff" + course.read(IMAGE).replace("\n", "\r\n"));
        assertThat(course.faults()).isEmpty();
    }
}
