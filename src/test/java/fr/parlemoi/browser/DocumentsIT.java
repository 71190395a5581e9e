package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.parlemoi.proof.Pdf;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A learner gets her attestation on her phone, and whoever holds the paper checks it on another one. */
class DocumentsIT extends OnThePackagedServer {

    private static final String FIRST_NAME = "Marie-Ève";
    private static final String LAST_NAME = "Lequertier";

    @Test
    void a_learner_downloads_her_attestation_and_anybody_verifies_its_qr_code() throws IOException {
        List<String> faults = new ArrayList<>();
        String address;
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Lesson lesson = Lesson.open(phone);
            lesson.watchUntil(6);
            lesson.awaitPosition(5);
            address = attestation(lesson.page(), faults).qrCode();
        }
        try (BrowserContext another = chromium.phone(server.address().toString())) {
            verifies(another.newPage(), address, faults);
        }
        assertThat(faults).isEmpty();
        assertThat(server.output()).doesNotContain(FIRST_NAME, LAST_NAME, address.substring(address.indexOf('#')));
    }

    private static Pdf attestation(Page page, List<String> faults) throws IOException {
        page.navigate("/mon-parcours");
        page.getByText("Demander mes documents").click();
        faults.addAll(SeriousFaults.on(page));
        page.getByLabel("Prénom").fill(FIRST_NAME);
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill(LAST_NAME);
        button(page, "Préparer mes documents");
        assertThat(page.getByText(FIRST_NAME + " " + LAST_NAME)).isVisible();
        faults.addAll(SeriousFaults.on(page));
        Download download = page.waitForDownload(
                () -> page.getByText("Télécharger l’attestation (PDF)").click());
        assertThat(download.suggestedFilename()).isEqualTo("parle-moi-attestation.pdf");
        Pdf attestation = new Pdf(Files.readAllBytes(download.path()));
        assertThat(attestation.text()).contains(FIRST_NAME + " " + LAST_NAME);
        return attestation;
    }

    private static void verifies(Page page, String address, List<String> faults) {
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Document authentique");
        assertThat(page.getByText(FIRST_NAME + " " + LAST_NAME)).isVisible();
        assertThat(page.url()).endsWith("/verifier");
        faults.addAll(SeriousFaults.on(page));

        page.navigate("/verifier");
        faults.addAll(SeriousFaults.on(page));
        page.getByLabel("Code, adresse du lien ou numéro du document").fill("0000-0000-0000");
        button(page, "Vérifier");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ne figure pas au registre");
        faults.addAll(SeriousFaults.on(page));
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
