package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/** A learner says what she does and where, changes her mind, and takes it back. */
class ProfileIT extends OnThePackagedServer {

    @Test
    void asks_for_an_arrondissement_in_paris_alone_and_tells_what_was_said() {
        Screens screens = new Screens();
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = began(phone);
            page.navigate("/mon-parcours");
            page.getByText("Répondre à quatre questions").click();
            Locator arrondissement = page.getByLabel("Mon arrondissement");
            assertThat(arrondissement).isHidden();
            page.getByText("Pourquoi ces questions").click();
            screens.check(page);

            page.getByLabel("Mon métier").selectOption("Assistante maternelle, assistant maternel");
            page.getByLabel("Mon département").selectOption("75 Paris");
            arrondissement.selectOption("Paris 18e");
            screens.check(page);
            page.getByLabel("Mon département").selectOption("93 Seine-Saint-Denis");
            assertThat(arrondissement).isHidden();
            save(page);

            assertThat(page.getByText("Assistante maternelle, assistant maternel, Seine-Saint-Denis (93)"))
                    .isVisible();
            screens.check(page);
            page.getByText("Changer ou retirer mes réponses").click();
            page.getByText("Retirer toutes mes réponses").click();
            assertThat(page.getByText("Répondre à quatre questions")).isVisible();
        }
        assertThat(screens.faults()).isEmpty();
    }

    @Test
    void without_scripts_everything_is_there_and_a_mistake_is_told() {
        try (BrowserContext phone =
                chromium.phoneWithoutScripts(server.address().toString())) {
            Page page = began(phone);
            page.navigate("/mon-parcours/profil");
            page.getByLabel("Mon département").selectOption("93 Seine-Saint-Denis");
            page.getByLabel("Mon arrondissement").selectOption("Paris 18e");
            save(page);

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Un arrondissement se choisit à Paris seulement");
            assertThat(page.getByLabel("Mon arrondissement")).hasValue("75118");
            assertThat(page.getByLabel("Mon arrondissement")).hasAttribute("aria-invalid", "true");
            page.getByLabel("Mon département").selectOption("75 Paris");
            save(page);
            assertThat(page.getByText("Paris 18e", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    private static Page began(BrowserContext phone) {
        assertThat(phone.request().post("/api/guests", RequestOptions.create()).status())
                .isEqualTo(201);
        return phone.newPage();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();
    }
}
