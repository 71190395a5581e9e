package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.parlemoi.packaged.PackagedServer;
import fr.parlemoi.proof.Pdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the administrator who invites a trainer to the paper that anybody verifies, with ten learners in between. */
class CohortStoryIT {

    private static final String ADMINISTRATOR = "colette@exemple.fr";
    private static final String TRAINER = "myriam@exemple.fr";
    private static final List<String> NAMES = List.of(
            "Amina Diallo",
            "Béatrice Lefèvre",
            "Chloé Martin",
            "Djamila Benali",
            "Élodie Moreau",
            "Fatou Traoré",
            "Gaëlle Petit",
            "Hanane El-Amrani",
            "Inès García",
            "Jeanne O’Neill");
    private static final LocatorAssertions.ContainsTextOptions WITHIN_TEN_SECONDS =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @TempDir
    static Path data;

    private static Chromium chromium;
    private static Mailbox mailbox;
    private static PackagedServer server;

    private final Screens screens = new Screens();
    private final FrontDoor door = new FrontDoor(mailbox);

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        mailbox = new Mailbox();
        server = PackagedServer.start(
                data,
                Stream.concat(Stream.of(mailbox.settings()), Stream.of("parlemoi.administrator=" + ADMINISTRATOR))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
            mailbox.close();
        }
    }

    @Test
    void an_invited_trainer_accompanies_ten_learners_and_hands_over_proof() throws IOException {
        String address = server.address().toString();
        try (BrowserContext office = chromium.computer(address);
                BrowserContext desk = chromium.computer(address);
                BrowserContext pocket = chromium.phone(address)) {
            invite(office.newPage());
            Page trainer = desk.newPage();
            accept(trainer);
            String join = makeCohort(trainer);
            Page learner = pocket.newPage();
            joinOnThePhone(learner, join);
            NAMES.subList(1, NAMES.size()).forEach(name -> joinQuickly(address, join, name));

            trainer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Suivi"))
                    .click();
            assertThat(trainer.locator(".matrix tbody tr")).hasCount(NAMES.size());
            assertThat(trainer.locator("[data-figure=jamais-commence]")).hasText("10");
            studies(pocket.request());
            assertThat(trainer.locator("tr", new Page.LocatorOptions().setHasText("Diallo")))
                    .containsText("En cours", WITHIN_TEN_SECONDS);
            screens.check(trainer);
            exports(trainer);

            String paper = attestation(trainer);
            verify(address, paper);
            leave(learner, trainer);
        }
        assertThat(screens.faults()).isEmpty();
        assertThat(server.output()).doesNotContain("Diallo", "amina@exemple.fr");
    }

    private void invite(Page page) {
        page.navigate("/administration");
        door.signIn(page, ADMINISTRATOR);
        door.setUpTheSecondStep(page, screens);
        page.getByLabel("Adresse électronique").fill(TRAINER);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Formation"))
                .check();
        FrontDoor.press(page, "Envoyer l’invitation");
        assertThat(page.locator("#invitations")).containsText(TRAINER);
    }

    private void accept(Page page) {
        page.navigate(door.mailedLink(TRAINER));
        FrontDoor.press(page, "Accepter l’invitation");
        door.enterCode(page, TRAINER);
        door.setUpTheSecondStep(page, screens);
        page.navigate("/formateur");
        screens.check(page);
    }

    /** Makes the cohort; the way in that its poster shows. */
    private String makeCohort(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Créer une cohorte"))
                .click();
        screens.check(page);
        page.getByLabel("Nom de la cohorte").fill("Relais de Montreuil");
        page.getByLabel("Structure").fill("Ville de Montreuil");
        page.getByLabel("Département").selectOption("93");
        FrontDoor.press(page, "Créer la cohorte");
        assertThat(page.locator(".qr")).isVisible();
        screens.check(page);
        String people = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Affiche à imprimer"))
                .click();
        assertThat(page.locator(".poster-qr")).isVisible();
        screens.check(page);
        page.navigate(people.replace("/personnes", "/reglages"));
        screens.check(page);
        page.navigate(people.replace("/personnes", "/rappels"));
        screens.check(page);
        page.navigate(people);
        return page.locator(".way-link a").getAttribute("href");
    }

    private void joinOnThePhone(Page page, String join) {
        page.navigate(join);
        assertThat(page.locator("h1")).containsText("Relais de Montreuil");
        screens.check(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continuer avec mon adresse"))
                .click();
        door.signIn(page, email(NAMES.getFirst()));
        page.getByLabel("Prénom").fill("Amina");
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Diallo");
        page.getByLabel("J’ai lu qui verra quoi").check();
        screens.check(page);
        FrontDoor.press(page, "Rejoindre la cohorte");
        assertThat(page.locator("#cohortes")).containsText("Relais de Montreuil");
        screens.check(page);
    }

    private void joinQuickly(String address, String join, String name) {
        try (BrowserContext phone = chromium.phone(address)) {
            door.signIn(phone.request(), email(name));
            String[] names = name.split(" ");
            APIResponse joined = phone.request()
                    .post(
                            join,
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("prenom", names[0])
                                            .set("nom", names[1])
                                            .set("accord", "oui")));
            assertThat(joined.url()).endsWith("/mon-parcours#cohortes");
        }
    }

    private static String email(String name) {
        return "p" + NAMES.indexOf(name) + "@exemple.fr";
    }

    private static void studies(APIRequestContext phone) {
        String end = Clock.systemUTC().instant().minus(Duration.ofSeconds(5)).toString();
        APIResponse receipt = phone.post(
                "/api/progress",
                RequestOptions.create()
                        .setData(Map.of(
                                "device",
                                "telephone-d-amina",
                                "events",
                                List.of(Map.of(
                                        "seq",
                                        1,
                                        "at",
                                        end,
                                        "seconds",
                                        60,
                                        "activity",
                                        "m1-regard",
                                        "kind",
                                        "played",
                                        "from",
                                        0,
                                        "to",
                                        60)))));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.text()).contains("\"rejected\":[]");
    }

    private static void exports(Page page) throws IOException {
        String csv = new String(download(page, "CSV"), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(1 + NAMES.size());
        assertThat(csv).startsWith("\ufeff").contains("O’Neill").contains("García");
        assertThat(download(page, "ODS")).startsWith('P', 'K');
        assertThat(download(page, "XLSX")).startsWith('P', 'K');
    }

    private static byte[] download(Page page, String format) throws IOException {
        Download file = page.waitForDownload(() -> page.locator(".matrix-files")
                .getByText(format, new Locator.GetByTextOptions().setExact(false))
                .click());
        return Files.readAllBytes(file.path());
    }

    /** Where the QR code of the first learner's attestation leads. */
    private String attestation(Page page) throws IOException {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Documents"))
                .click();
        screens.check(page);
        Download file = page.waitForDownload(() -> page.locator("tr", new Page.LocatorOptions().setHasText("Diallo"))
                .getByText("Attestation")
                .click());
        Pdf paper = new Pdf(Files.readAllBytes(file.path()));
        assertThat(paper.text()).contains("Amina Diallo");
        return paper.qrCode();
    }

    private static void verify(String address, String paper) {
        try (BrowserContext anybody = chromium.phone(address)) {
            Page page = anybody.newPage();
            page.navigate(paper);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Document authentique");
        }
    }

    private static void leave(Page learner, Page trainer) {
        trainer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Personnes"))
                .click();
        trainer.getByText("Amina Diallo").first().click();
        assertThat(trainer).hasURL(Pattern.compile(".*/personnes/[0-9a-f-]{36}$"));
        String card = trainer.url();

        learner.navigate("/mon-parcours");
        learner.locator("#cohortes summary").click();
        FrontDoor.press(learner, "Quitter la cohorte");

        assertThat(learner.locator("#cohortes")).hasCount(0);
        assertThat(trainer.navigate(card).status()).isEqualTo(404);
    }
}
