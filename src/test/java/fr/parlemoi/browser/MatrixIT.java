package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import fr.parlemoi.browser.MadeCohort.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The open matrix of a cohort follows what its learners send, and moves nothing that a trainer is reading. */
class MatrixIT extends OnThePackagedServer {

    private static final LocatorAssertions.ContainsTextOptions WITHIN_TEN_SECONDS =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    @Test
    void follows_what_is_sent_and_leaves_alone_what_is_used() throws SQLException {
        try (MadeCohort cohort = new MadeCohort(data, "Relais de Pantin");
                BrowserContext office = computer(cohort.trainer("formatrice@exemple.fr"));
                BrowserContext pocket = phone(cohort.member("Ægidius", "O’Neill-Ñuñez", "aegidius@exemple.fr"))) {
            cohort.member("Zoé", "Zimmer", "zoe@exemple.fr");
            cohort.member("Ülkü", "Yılmaz", "ulku@exemple.fr");
            Page page = office.newPage();
            page.navigate(cohort.path());
            assertThat(page.locator(".matrix tbody tr")).hasCount(3);
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("O’Neill"));
            assertThat(row).containsText("rien reçu");
            List<String> order = page.locator(".matrix tbody th a").allTextContents();
            page.getByLabel("Choisir Zimmer Zoé").check();
            page.getByLabel("Choisir Yılmaz Ülkü").focus();

            send(pocket);

            assertThat(row).containsText("En cours", WITHIN_TEN_SECONDS);
            assertThat(row).containsText("aujourd’hui à");
            assertThat(page.locator("[data-figure=jamais-commence]")).hasText("2");
            assertThat(page.getByLabel("Choisir Yılmaz Ülkü")).isFocused();
            assertThat(page.getByLabel("Choisir Zimmer Zoé")).isChecked();

            cohort.member("Anne", "Aubry", "anne@exemple.fr");

            assertThat(page.locator("[data-news]")).containsText("1\u00a0personne de plus", WITHIN_TEN_SECONDS);
            assertThat(page.locator(".matrix tbody th a").allTextContents()).isEqualTo(order);
            page.locator("[data-news] a").click();
            assertThat(page.locator(".matrix tbody tr")).hasCount(4);
        }
    }

    @Test
    void is_usable_by_everybody_on_a_computer_and_on_a_phone() throws SQLException, IOException {
        Screens screens = new Screens();
        try (MadeCohort cohort = new MadeCohort(data, "Relais de Saint-Denis")) {
            Person trainer = cohort.trainer("autre-formatrice@exemple.fr");
            try (BrowserContext empty = phone(trainer)) {
                check(empty.newPage(), cohort.path(), screens);
            }
            cohort.member("Zoé", "Zimmer", "zoe-z@exemple.fr");
            Person begun = cohort.member("Maëlys", "de La Rochefoucauld-Montmorency", "maelys@exemple.fr");
            try (BrowserContext pocket = phone(begun);
                    BrowserContext office = computer(trainer);
                    BrowserContext phone = phone(trainer)) {
                send(pocket);
                Page page = office.newPage();
                check(page, cohort.path(), screens);
                sortAndExport(page);
                check(phone.newPage(), cohort.path() + "?filtre=jamais-commence", screens);
            }
        }
        assertThat(screens.faults()).isEmpty();
    }

    private static void sortAndExport(Page page) throws IOException {
        page.locator("th a", new Page.LocatorOptions().setHasText("Personne")).click();
        assertThat(page.locator("th[aria-sort=descending]")).containsText("Personne");
        assertThat(page.locator(".matrix tbody th").first()).containsText("Zimmer");
        page.locator("[data-all] input").check();
        assertThat(page.getByLabel("Choisir Zimmer Zoé")).isChecked();
        Download download = page.waitForDownload(() -> page.getByText("CSV").click());
        assertThat(download.suggestedFilename()).startsWith("parle-moi-relais-de-saint-denis-");
        assertThat(Files.readString(download.path()).lines().toList().get(1)).startsWith("Zimmer;Zoé;");
        page.locator(".figures a", new Page.LocatorOptions().setHasText("Jamais commencé"))
                .click();
        assertThat(page.locator(".matrix tbody tr")).hasCount(1);
    }

    private static void check(Page page, String path, Screens screens) {
        page.navigate(path);
        screens.check(page);
    }

    private static void send(BrowserContext learner) {
        APIResponse receipt = learner.request()
                .post(
                        "/api/progress",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("""
                                {"device":"telephone","events":[{"seq":1,"at":"%s","seconds":20,"activity":"%s",
                                "kind":"played","from":0,"to":20}]}""".formatted(Clock.systemUTC().instant(), Lesson.ACTIVITY)));
        assertThat(receipt.text()).contains("\"rejected\":[]");
    }

    private static BrowserContext computer(Person who) {
        return signedIn(chromium.computer(server.address().toString()), who);
    }

    private static BrowserContext phone(Person who) {
        return signedIn(chromium.phone(server.address().toString()), who);
    }

    private static BrowserContext signedIn(BrowserContext context, Person who) {
        context.addCookies(List.of(
                new Cookie("parlemoi", who.cookie()).setUrl(server.address().toString())));
        return context;
    }
}
