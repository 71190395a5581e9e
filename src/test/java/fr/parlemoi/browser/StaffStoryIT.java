package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.parlemoi.packaged.PackagedServer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first administrator's and a trainer's story on the packaged server, in a real browser. */
class StaffStoryIT {

    private static final String ADMINISTRATOR = "colette@exemple.fr";
    private static final String TRAINER = "myriam@exemple.fr";

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
                Stream.concat(Stream.of(mailbox.settings()), Stream.of("parlemoi.administrator=Colette@Exemple.fr"))
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
    void begins_with_the_configuration_and_ends_with_a_trainer_who_leaves() {
        try (BrowserContext office = chromium.computer(server.address().toString());
                BrowserContext pocket = chromium.phone(server.address().toString())) {
            Page administrator = office.newPage();
            administrator.navigate("/administration");
            door.signIn(administrator, ADMINISTRATOR);
            door.setUpTheSecondStep(administrator, screens);
            assertThat(administrator).hasURL(Pattern.compile(".*/administration$"));
            invite(administrator);

            Page trainer = pocket.newPage();
            trainer.navigate(door.mailedLink(TRAINER));
            screens.check(trainer);
            FrontDoor.press(trainer, "Accepter l’invitation");
            door.enterCode(trainer, TRAINER);
            door.setUpTheSecondStep(trainer, screens);
            trainer.navigate("/connexion/seconde-etape?retour=/mon-parcours");
            assertThat(trainer).hasURL(Pattern.compile(".*/mon-parcours$"));
            assertThat(trainer.navigate("/administration").status()).isEqualTo(404);

            lookElsewhere(administrator);
            remove(administrator);

            assertThat(trainer.navigate("/connexion/seconde-etape").status()).isEqualTo(404);
            readTheJournal(administrator);
        }
        assertThat(screens.faults()).isEmpty();
    }

    private void invite(Page page) {
        page.getByLabel("Adresse électronique").fill(TRAINER);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Formation"))
                .check();
        FrontDoor.press(page, "Envoyer l’invitation");
        assertThat(page.locator("#invitations")).containsText(TRAINER);
        screens.check(page);
    }

    private void lookElsewhere(Page page) {
        page.navigate("/administration/partenaires");
        page.getByLabel("Nom").fill("Relais Nord");
        page.getByLabel("Identifiant").fill("relais-nord");
        FrontDoor.press(page, "Ajouter");
        assertThat(page.getByLabel("Code à copier"))
                .hasValue(Pattern.compile("<iframe src=\".*/integrer/regard\\?partenaire=relais-nord\" title=.*"));
        screens.check(page);

        page.navigate("/administration/youtube");
        page.getByLabel("lignes collées").fill("mois;activite;vues\n2026-09;m1-regard;douze");
        FrontDoor.press(page, "Importer la liste");
        assertThat(page.locator("main")).containsText("Rien n’a changé");
        screens.check(page);
        page.navigate("/administration/youtube");
        page.getByLabel("lignes collées").fill("mois;activite;vues\n2026-09;m1-regard;1250");
        FrontDoor.press(page, "Importer la liste");
        assertThat(page.locator(".views")).containsText("1\u202f250");
        screens.check(page);
    }

    private void remove(Page page) {
        page.navigate("/administration");
        Locator member = page.locator("#equipe li").filter(new Locator.FilterOptions().setHasText(TRAINER));
        assertThat(member.first()).containsText("Validation en deux étapes active");
        member.locator("summary").click();
        screens.check(page);
        FrontDoor.press(page, "Retirer le rôle");
        assertThat(page.locator("#equipe")).not().containsText(TRAINER);
    }

    private void readTheJournal(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Journal"))
                .click();
        page.getByLabel("Adresse d’une personne").fill(TRAINER);
        FrontDoor.press(page, "Filtrer");
        assertThat(page.locator(".trail tbody tr")).hasCount(4);
        assertThat(page.locator(".trail tbody tr").first()).containsText("Rôle retiré");
        screens.check(page);
    }
}
