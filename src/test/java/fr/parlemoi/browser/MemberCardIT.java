package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.Authenticator;
import fr.parlemoi.packaged.PackagedServer;
import fr.parlemoi.platform.mariadb.Access;
import fr.parlemoi.platform.mariadb.EmbeddedMariaDb;
import fr.parlemoi.platform.mariadb.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner's card on the packaged server, in a real browser: read, corrected, and seen by the learner. */
class MemberCardIT {

    private static final String TRAINER = "brigitte@exemple.fr";
    private static final String LEARNER = "sofia@exemple.fr";
    private static final long BUFFER_POOL = 64L * 1024 * 1024;

    @TempDir
    static Path data;

    @TempDir
    static Path elsewhere;

    private static Chromium chromium;
    private static Mailbox mailbox;
    private static EmbeddedMariaDb database;
    private static PackagedServer server;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        mailbox = new Mailbox();
        database = EmbeddedMariaDb.start(new Settings(elsewhere, MariaDbForTests.BINARIES, 0, BUFFER_POOL));
        Access access = database.access();
        server = PackagedServer.start(
                data,
                Stream.concat(
                                Stream.of(mailbox.settings()),
                                Stream.of(
                                        "quarkus.datasource.jdbc.url=" + access.url(),
                                        "quarkus.datasource.username=" + access.username(),
                                        "quarkus.datasource.password=" + access.password()))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
            database.close();
            mailbox.close();
        }
    }

    @Test
    void is_read_and_corrected_by_the_trainer_and_seen_by_the_learner() throws SQLException {
        try (BrowserContext pocket = chromium.phone(server.address().toString());
                BrowserContext office = chromium.computer(server.address().toString())) {
            Page learner = pocket.newPage();
            signIn(learner, LEARNER, 1);
            learn(learner);
            Page trainer = office.newPage();
            signIn(trainer, TRAINER, 2);
            String card = accompany();

            trainer.navigate(card);
            setUpTheSecondStep(trainer);
            trainer.navigate(card);
            assertThat(trainer.locator("h2").first()).hasText("Sofia Nuñez");
            assertThat(trainer.locator("#activite-m1-regard")).containsText("Il manque");
            assertThat(trainer.locator("#activite-m1-regard svg rect")).hasCount(1);

            correct(trainer);

            learner.navigate("/mon-parcours");
            assertThat(learner.locator("#corrections")).containsText("Vue ensemble en atelier.");
            check(learner, "mine");

            trainer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer la correction"))
                    .click();
            assertThat(trainer.locator(".correction")).containsText("Retirée le");
            learner.reload();
            assertThat(learner.locator("#corrections")).containsText("correction retirée");
        }
        assertThat(faults).isEmpty();
    }

    private static void learn(Page page) {
        page.navigate("/modules/premiers-jours/regard");
        page.waitForResponse(response -> response.url().endsWith("/api/progress") && response.ok(), () -> {
            OnThePackagedServer.playUntil(page, 3);
            page.locator("[data-media]").evaluate("media => media.pause()");
        });
    }

    private static void signIn(Page page, String email, int mails) {
        page.navigate("/connexion");
        page.getByLabel("Adresse électronique").fill(email);
        press(page, "Recevoir un code");
        page.getByLabel("Code à six chiffres").fill(mailbox.code(email, mails));
        press(page, "Me connecter");
        assertThat(page).not().hasURL(Pattern.compile(".*/connexion.*"));
    }

    private static void setUpTheSecondStep(Page page) {
        page.getByLabel("Code à six chiffres de l’application")
                .fill(Authenticator.code(page.locator(".secret code").textContent()));
        press(page, "Activer");
        assertThat(page.locator(".codes li")).hasCount(10);
    }

    private void correct(Page page) {
        Locator pleurs = page.locator("#activite-m1-pleurs");
        pleurs.locator("summary").last().click();
        pleurs.getByLabel("Motif").fill("Vue ensemble en atelier.");
        pleurs.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#activite-m1-pleurs")).containsText("Marquée comme faite le");
        assertThat(page.locator("#activite-m1-pleurs")).containsText("Vue ensemble en atelier.");
        page.locator("#activite-m1-regard summary").first().click();
        page.locator("#activite-m1-regard summary").last().click();
        check(page, "corrected");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /** As a computer shows it in the light, a phone in the dark, and the smallest phone; and for people to look at. */
    private void check(Page page, String name) {
        int height = page.viewportSize().height;
        int width = page.viewportSize().width;
        page.setViewportSize(320, height);
        int scrolled = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (scrolled > 320) {
            faults.add(name + " is " + scrolled + " px wide at 320 px");
        }
        look(page, name, 390, ColorScheme.DARK);
        look(page, name, 1280, ColorScheme.LIGHT);
        page.setViewportSize(width, height);
    }

    private void look(Page page, String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, page.viewportSize().height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        SeriousFaults.on(page).forEach(fault -> faults.add(name + " " + width + " " + scheme + " " + fault));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", "member-" + name + "-" + width + ".png"))
                .setFullPage(true));
    }

    /** A role, a cohort and a member, as other pages make them; the address of the member's card. */
    private static String accompany() throws SQLException {
        UUID cohort = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        Access access = database.access();
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password())) {
            run(connection, "UPDATE learner SET first_name = 'Sofia', last_name = 'Nuñez' WHERE email = ?", LEARNER);
            run(
                    connection,
                    "INSERT INTO staff_role (learner, role, granted_at) SELECT id, 'TRAINER', UTC_TIMESTAMP() FROM learner WHERE email = ?",
                    TRAINER);
            run(
                    connection,
                    "INSERT INTO organisation (id, name, created_at) VALUES (?, 'Relais des Lilas', UTC_TIMESTAMP())",
                    organisation);
            run(
                    connection,
                    "INSERT INTO cohort (id, organisation, name, departement, created_at)"
                            + " VALUES (?, ?, 'Relais du lundi', '93', UTC_TIMESTAMP())",
                    cohort,
                    organisation);
            run(
                    connection,
                    "INSERT INTO cohort_trainer (learner, cohort, since) SELECT id, ?, UTC_TIMESTAMP() FROM learner WHERE email = ?",
                    cohort,
                    TRAINER);
            run(
                    connection,
                    "INSERT INTO cohort_member (learner, cohort, joined_at) SELECT id, ?, UTC_TIMESTAMP() FROM learner WHERE email = ?",
                    cohort,
                    LEARNER);
            return "/formateur/cohortes/" + cohort + "/personnes/" + learner(connection);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setString(place + 1, values[place].toString());
            }
            assertThat(statement.executeUpdate()).as(sql).isEqualTo(1);
        }
    }

    private static String learner(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM learner WHERE email = ?")) {
            statement.setString(1, LEARNER);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
