package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are missing, listed wrongly, or not what they should be. */
class FileFaultsTest {

    private final CourseOnDisk course;

    FileFaultsTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    @Test
    void a_missing_medium_is_reported_with_the_nearest_name() {
        course.replace(VIDEO, "media: regard.mp4", "media: regards.mp4");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/regard.md:12:8: Le fichier « 1-accueil/regards.mp4 » n’existe pas. Ajoutez-le ou corrigez son nom. Vouliez-vous dire « regard.mp4 » ?");
    }

    @Test
    void a_path_that_leaves_the_folder_is_reported() {
        course.replace(IMAGE, "image: repas.webp", "image: ../2-jeu/cubes.webp");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:10:8: « ../2-jeu/cubes.webp » mène hors du dossier « 1-accueil ». Placez le fichier dans ce dossier et n’écrivez que son nom.");
    }

    @Test
    void a_listed_activity_without_a_file_is_reported() {
        course.replace(MODULE, "[regard, comptine, repas]", "[regard, comptine, repas, sieste]");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/module.yaml:8:39: Le fichier « 1-accueil/sieste.md » n’existe pas. Ajoutez-le ou corrigez son nom.");
    }

    @Test
    void an_activity_listed_twice_is_reported() {
        course.replace("2-jeu/module.yaml", "[cubes]", "[cubes, cubes]");
        assertThat(course.faults())
                .containsExactly("2-jeu/module.yaml:7:21: « cubes » est deux fois dans la liste. Retirez-en un.");
    }

    @Test
    void an_activity_of_another_folder_is_reported() {
        course.replace("2-jeu/module.yaml", "[cubes]", "[cubes, ../1-accueil/repas]");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/module.yaml:7:21: « ../1-accueil/repas » n’est pas un simple nom. N’écrivez que le nom de ce qui se trouve dans ce dossier, sans barre oblique.");
    }

    @Test
    void a_file_that_no_list_names_is_reported() {
        course.write("2-jeu/brouillon.md", "Rien encore.\n");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/brouillon.md:1:1: Cette activité n’est pas dans la liste « activities » de son module. Ajoutez « brouillon » à cette liste dans 2-jeu/module.yaml, ou retirez le fichier.");
    }

    @Test
    void an_empty_module_is_reported() {
        course.write(
                        "3-vide/module.yaml",
                        course.read("2-jeu/module.yaml")
                                .replace("id: m2", "id: m3")
                                .replace("slug: jeu", "slug: vide")
                                .replace("[cubes]", "[]"))
                .replace(COURSE, "2-jeu]", "2-jeu, 3-vide]");
        assertThat(course.faults())
                .contains("3-vide/module.yaml:7:13: La liste « activities » est vide. Ajoutez-y au moins un élément.");
    }

    @Test
    void a_module_without_a_folder_is_reported() {
        course.replace(COURSE, "2-jeu]", "2-jeu, 3-nuit]");
        assertThat(course.faults())
                .containsExactly(
                        "course.yaml:7:29: Le dossier « 3-nuit » n’existe pas, ou n’a pas de fichier module.yaml. Ajoutez-le ou corrigez son nom.");
    }

    @Test
    void a_module_that_the_course_does_not_list_is_reported() {
        course.write("3-nuit/module.yaml", "id: m3\n");
        assertThat(course.faults())
                .containsExactly(
                        "3-nuit/module.yaml:1:1: Ce module n’est pas dans la liste « modules » du cours. Ajoutez « 3-nuit » à cette liste dans course.yaml, ou retirez le dossier.");
    }

    @Test
    void a_folder_without_a_course_is_reported() {
        course.delete(COURSE);
        assertThat(course.faults())
                .containsExactly(
                        "course.yaml:1:1: Le fichier « course.yaml » n’existe pas. Créez-le d’après docs/content-format.md.");
    }

    @Test
    void faults_of_modules_are_found_when_the_list_of_modules_cannot_be_read() {
        course.write(COURSE, "id: [").replace(IMAGE, "Le repas", "");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:5:8: « title » est vide. Écrivez un texte après « title: ».",
                        "course.yaml:1:6: La syntaxe YAML n’est pas correcte ici. Vérifiez les guillemets, les crochets et le retrait des lignes (deux espaces, jamais de tabulation).");
    }

    @Test
    void many_faults_are_reported_at_once_in_the_order_of_files_and_lines() {
        course.replace(VIDEO, "kind: video", "knd: video")
                .replace("1-accueil/comptine.vtt", "WEBVTT\n", "")
                .replace(ARTICLE, "### Et la chute", "##### Et la chute")
                .replace(COURSE, "minutes: 2.6", "minutes: beaucoup");
        assertThat(course.faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly(
                        "1-accueil/comptine.vtt:1:1",
                        "1-accueil/regard.md:2:1",
                        "1-accueil/regard.md:4:1",
                        "2-jeu/cubes.md:16:1",
                        "course.yaml:6:10");
    }
}
