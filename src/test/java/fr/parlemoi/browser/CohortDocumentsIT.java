package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.proof.PaperTrail;
import fr.parlemoi.proof.PaperTrail.Followed;
import fr.parlemoi.proof.Pdf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A trainer records what certificates need, and takes a cohort's papers home. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class CohortDocumentsIT {

    private static Chromium chromium;

    @Inject
    PaperTrail trail;

    @TestHTTPResource("/")
    URI address;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_trainer_records_an_action_evaluates_and_downloads_the_archive() throws IOException {
        Followed cohort = trail.cohort();
        cohort.learns("Amina", "Durand");
        cohort.learns("Éloïse", "Lefèvre-Nguyễn");
        cohort.joins("Paule", "Martin");
        try (BrowserContext office = chromium.computer(address.toString())) {
            office.addCookies(List.of(new Cookie("parlemoi", cohort.cookie()).setUrl(address.toString())));
            Page page = office.newPage();
            page.navigate(cohort.path());
            check(page, "documents-avant");
            recordAction(page);
            evaluate(page);
            page.navigate(cohort.path());
            certificate(page);
            check(page, "documents");
            archive(page);
        }
        assertThat(faults).isEmpty();
    }

    private void recordAction(Page page) {
        page.getByText("Renseigner l’action de formation").click();
        fill(page, "Raison sociale", "Institut de l’enfance");
        fill(page, "Numéro de déclaration", "11 75 54321 75");
        fill(page, "SIRET", "732 829 320 00075");
        fill(page, "Adresse de l’organisme", "3 rue des Écoles, 75005 Paris");
        fill(page, "Prénom et nom", "Élise Marchand");
        fill(page, "Sa qualité", "directrice");
        fill(page, "Fait à", "Paris");
        fill(page, "Assistance technique", "Une formatrice répond par téléphone sous deux jours.");
        press(page, "Enregistrer l’action");
        assertThat(page.getByLabel("SIRET")).hasValue("732 829 320 00075");
        assertThat(page.locator("#siret-faute")).isVisible();
        check(page, "documents-faute");
        fill(page, "SIRET", "732 829 320 00074");
        press(page, "Enregistrer l’action");
        assertThat(page.locator("#action .paper-figures")).containsText("Institut de l’enfance");
    }

    private void evaluate(Page page) {
        row(page, "Durand Amina").getByText("Enregistrer").click();
        page.getByLabel("entretien").check();
        page.getByLabel("Date").fill("2026-11-20");
        page.getByLabel("acquis", new Page.GetByLabelOptions().setExact(true)).check();
        check(page, "evaluation");
        press(page, "Enregistrer l’évaluation");
        assertThat(row(page, "Durand Amina")).containsText("acquis, entretien");
        assertThat(row(page, "Lefèvre-Nguyễn")).containsText("Pas de certificat");
        assertThat(row(page, "Martin Paule")).containsText("Aucun document");
    }

    private static void certificate(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> row(page, "Durand Amina").getByText("Certificat").click());
        assertThat(download.suggestedFilename()).isEqualTo("DURAND_Amina_certificat.pdf");
        assertThat(new Pdf(Files.readAllBytes(download.path())).text()).contains("Institut de l’enfance");
    }

    private void archive(Page page) throws IOException {
        page.getByLabel("Relevé de connexion").check();
        page.getByLabel("Certificat de réalisation").check();
        press(page, "Préparer l’archive");
        Locator link = page.getByText("Télécharger l’archive");
        assertThat(link).isVisible();
        check(page, "archive-prete");
        Download download = page.waitForDownload(link::click);
        try (ZipFile zip = new ZipFile(download.path().toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("LISEZMOI.txt", "DURAND_Amina_certificat.pdf", "LEFEVRE-NGUYEN_Eloise_releve.pdf")
                    .hasSize(6);
        }
        press(page, "La supprimer du serveur");
        assertThat(page.locator("#archive")).containsText("rien n’en est gardé");
    }

    private static Locator row(Page page, String name) {
        return page.locator(".papers tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).fill(text);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** As a computer, a phone and the smallest phone show it, in the light and in the dark; and for people to look at. */
    private void check(Page page, String name) {
        SeriousFaults.inTheLightAndInTheDark(page).forEach(fault -> faults.add(page.url() + " " + fault));
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        for (int narrow : List.of(1280, 390, 320)) {
            page.setViewportSize(narrow, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/papers/" + name + "-" + narrow + ".png")));
            int scrolled = (int) page.evaluate("() => document.documentElement.scrollWidth");
            if (scrolled > narrow) {
                faults.add(page.url() + " is " + scrolled + " px wide at " + narrow + " px");
            }
        }
        page.setViewportSize(width, height);
    }
}
