package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.parlemoi.learner.Authenticator;

/** How people come in: by a code from their mailbox, and members of the staff by a second step too. */
final class FrontDoor {

    private final Mailbox mailbox;
    private int mails;

    FrontDoor(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Signs in on the page that asks for an address. */
    void signIn(Page page, String email) {
        page.getByLabel("Adresse électronique").fill(email);
        press(page, "Recevoir un code");
        enterCode(page, email);
    }

    /** Types the code of the mail that has just been sent. */
    void enterCode(Page page, String email) {
        assertThat(page.getByLabel("Code à six chiffres")).isVisible();
        page.getByLabel("Code à six chiffres").fill(mailbox.code(email, ++mails));
        press(page, "Me connecter");
    }

    /** Signs in without looking at pages. */
    void signIn(APIRequestContext browser, String email) {
        browser.post("/connexion", form(FormData.create().set("email", email)));
        String code = mailbox.code(email, ++mails);
        browser.post(
                "/connexion/code", form(FormData.create().set("email", email).set("code", code)));
    }

    /** The link of the mail that has just been sent. */
    String mailedLink(String email) {
        return mailbox.link(email, ++mails);
    }

    /** Sets up the second step, and shows its pages to {@code screens}. */
    void setUpTheSecondStep(Page page, Screens screens) {
        assertThat(page.locator(".secret code")).isVisible();
        screens.check(page);
        page.getByLabel("Code à six chiffres de l’application")
                .fill(Authenticator.code(page.locator(".secret code").textContent()));
        press(page, "Activer");
        assertThat(page.locator(".codes li")).hasCount(10);
        screens.check(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Je les ai notés"))
                .click();
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static RequestOptions form(FormData fields) {
        return RequestOptions.create().setForm(fields);
    }
}
