package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids, addresses and the ledger of what was published. */
class IdFaultsTest {

    private final CourseOnDisk course;

    IdFaultsTest(@TempDir Path folder) {
        course = new CourseOnDisk(folder);
    }

    @Test
    void an_id_with_capitals_and_accents_is_reported_with_a_proposal() {
        course.replace(ARTICLE, "id: m2-cubes", "id: M2_Cubes_Été");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:2:5: « M2_Cubes_Été » ne convient pas pour « id ». N’employez que des minuscules sans accent, des chiffres et des tirets, au plus 64, par exemple « m2-cubes-ete ».");
    }

    @Test
    void an_address_with_a_space_is_reported() {
        course.replace(ARTICLE, "slug: cubes", "slug: trois cubes");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:3:7: « trois cubes » ne convient pas pour « slug ». N’employez que des minuscules sans accent, des chiffres et des tirets, au plus 64, par exemple « trois-cubes ».");
    }

    @Test
    void an_id_of_two_activities_is_reported() {
        course.replace(ARTICLE, "id: m2-cubes", "id: m1-repas");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:2:5: L’identifiant « m1-repas » est déjà celui de 1-accueil/repas.md. Donnez-en un autre à ce qui n’a encore jamais été publié.");
    }

    @Test
    void an_id_of_a_module_and_an_activity_is_reported() {
        course.replace(ARTICLE, "id: m2-cubes", "id: m2");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:2:5: L’identifiant « m2 » est déjà celui de 2-jeu/module.yaml. Donnez-en un autre à ce qui n’a encore jamais été publié.");
    }

    @Test
    void an_address_of_two_activities_of_a_module_is_reported() {
        course.replace(IMAGE, "slug: repas", "slug: regard");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:3:7: L’adresse « regard » est déjà prise par 1-accueil/regard.md:3:7. Choisissez-en une autre pour « slug », ou retirez-la de « former-slugs ».");
    }

    @Test
    void a_former_address_of_another_activity_is_reported() {
        course.replace(IMAGE, "slug: repas\n", "slug: repas\nformer-slugs: [dejeuner, comptine]\n");
        assertThat(course.faults())
                .containsExactly(
                        "1-accueil/repas.md:4:26: L’adresse « comptine » est déjà prise par 1-accueil/comptine.md:3:7. Choisissez-en une autre pour « slug », ou retirez-la de « former-slugs ».");
    }

    @Test
    void an_address_of_two_modules_is_reported() {
        course.replace("2-jeu/module.yaml", "slug: jeu", "slug: bienvenue");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/module.yaml:2:7: L’adresse « bienvenue » est déjà prise par 1-accueil/module.yaml:3:16. Choisissez-en une autre pour « slug », ou retirez-la de « former-slugs ».");
    }

    @Test
    void activities_of_two_modules_may_have_the_same_address() {
        course.replace(ARTICLE, "slug: cubes", "slug: regard");
        assertThat(course.faults()).isEmpty();
    }

    @Test
    void a_published_id_that_is_gone_is_reported() {
        course.replace(IMAGE, "id: m1-repas", "id: m1-repas-a-deux")
                .append(LEDGER, "m1-repas: { kind: image, seconds: 60 }\n");
        assertThat(course.faults())
                .containsExactly(
                        "ids.yaml:5:1: L’identifiant « m1-repas » est publié et ne se trouve plus dans le cours. Rétablissez-le, ou notez ici quand il a été retiré : retired: 2026-11-22.");
    }

    @Test
    void a_published_id_is_not_gone_when_its_file_cannot_be_read() {
        course.replace(VIDEO, "id: m1-regard", "id: m1 regard");
        assertThat(course.faults()).singleElement().asString().startsWith("1-accueil/regard.md:2:5:");
    }

    @Test
    void a_published_module_that_is_gone_is_reported() {
        course.append(LEDGER, "m9: { kind: module }\n");
        assertThat(course.faults())
                .containsExactly(
                        "ids.yaml:5:1: L’identifiant « m9 » est publié et ne se trouve plus dans le cours. Rétablissez-le, ou notez ici quand il a été retiré : retired: 2026-11-22. Vouliez-vous dire « m2 » ?");
    }

    @Test
    void a_retired_id_in_the_course_is_reported() {
        course.replace(ARTICLE, "id: m2-cubes", "id: m1-ancien");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:2:5: L’identifiant « m1-ancien » a été retiré du cours le 2026-11-22. Donnez un nouvel identifiant, ou effacez « retired » dans ids.yaml:4:1.");
    }

    @Test
    void a_published_id_of_another_kind_is_reported() {
        course.append(LEDGER, "m2-cubes: { kind: image, seconds: 60 }\n");
        assertThat(course.faults())
                .containsExactly(
                        "2-jeu/cubes.md:4:7: « m2-cubes » a été publié comme « image ». Gardez cette sorte, ou donnez un nouvel identifiant et retirez l’ancien dans ids.yaml.");
    }

    @Test
    void a_new_id_is_allowed() {
        course.write(LEDGER, "# Rien encore\n");
        assertThat(course.faults()).isEmpty();
        course.delete(LEDGER);
        assertThat(course.faults()).isEmpty();
    }

    @Test
    void an_entry_of_the_ledger_without_its_length_is_reported() {
        course.append(LEDGER, "m2-cubes: { kind: article, retired: demain }\n");
        assertThat(course.faults())
                .containsExactly(
                        "ids.yaml:5:11: La clé « seconds » manque. Ajoutez une ligne « seconds: … ».",
                        "ids.yaml:5:37: « demain » ne convient pas pour « retired ». Écrivez l’année, le mois et le jour : 2026-11-22.");
    }
}
