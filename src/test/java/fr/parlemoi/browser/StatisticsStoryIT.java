package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A civil servant's task: « participation par département et par métier, T3 2026 », as a spreadsheet. */
class StatisticsStoryIT extends OnThePackagedServer {

    private static final String CIVIL_SERVANT = "odile@exemple.fr";
    private static final String ADMINISTRATOR = "adele@exemple.fr";

    private final Screens screens = new Screens();
    private final FrontDoor door = new FrontDoor(mailbox);

    @BeforeAll
    static void release() throws SQLException, IOException {
        try (MadeFigures figures = new MadeFigures(data)) {
            figures.release();
            figures.addStaff(CIVIL_SERVANT, "PREFECTURE");
            figures.addStaff(ADMINISTRATOR, "ADMINISTRATOR");
        }
    }

    @Test
    void finds_the_participation_by_departement_and_profession_and_takes_it_away() throws IOException {
        try (BrowserContext office = chromium.computer(server.address().toString())) {
            Page page = office.newPage();
            page.navigate("/statistiques");
            door.signIn(page, CIVIL_SERVANT);
            door.setUpTheSecondStep(page, screens);
            assertThat(page).hasURL(Pattern.compile(".*/statistiques$"));

            choose(page, "Période", "3e trimestre 2026");
            choose(page, "Ventilation", "Territoire et métier");
            FrontDoor.press(page, "Afficher");
            assertThat(page.locator(".statistics-place")).containsText("France entière · 3e trimestre 2026");
            page.locator("details:has(.cross) > summary").first().click();
            assertThat(page.locator(".cross").first()).containsText("Ain (01)");
            screens.check(page);

            Download file =
                    page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ODS"))
                            .click());

            assertThat(file.suggestedFilename()).isEqualTo("parle-moi-territoire-profession-2026-T3-v6.ods");
            assertDepartementsAndProfessions(file);
        }
        publish();
        readOnAPhone();
        assertThat(screens.faults()).isEmpty();
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
    }

    private void publish() {
        try (BrowserContext office = chromium.computer(server.address().toString())) {
            Page page = office.newPage();
            page.navigate("/administration/donnees-ouvertes");
            door.signIn(page, ADMINISTRATOR);
            door.setUpTheSecondStep(page, screens);
            assertThat(page).hasURL(Pattern.compile(".*/administration/donnees-ouvertes$"));
            screens.check(page);
            FrontDoor.press(page, "Publier la version 6");
            assertThat(page.locator(".members li").first()).containsText("Publiée le");
        }
    }

    private void readOnAPhone() {
        try (BrowserContext pocket = chromium.phone(server.address().toString())) {
            Page page = pocket.newPage();
            page.navigate("/donnees-ouvertes");
            assertThat(page.locator(".members li")).hasCount(1);
            screens.check(page);
        }
    }

    private static void assertDepartementsAndProfessions(Download file) throws IOException {
        try (InputStream stream = file.createReadStream()) {
            SpreadSheet book = new SpreadSheet(stream);
            Sheet sheet = book.getSheet("Chiffres");
            List<String> places = IntStream.range(1, sheet.getMaxRows())
                    .mapToObj(row -> sheet.getRange(row, 0).getValue() + "|"
                            + sheet.getRange(row, 3).getValue())
                    .toList();
            assertThat(places).contains("75|assistant-maternel", "01|tous", "FR|parent");
            assertThat(book.getSheets()).extracting(Sheet::getName).containsExactly("Chiffres", "Définitions");
        }
    }
}
