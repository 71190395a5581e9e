package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A phone shows nobody the pages of somebody else. */
class WhosePagesIT extends OnTheLine {

    private static final String MINE = "/mon-parcours";
    private static int mails;

    @Test
    void signing_out_takes_the_pages_away_and_leaves_the_media() {
        signIn("amina@exemple.fr");
        keepTheModule();
        visit(MINE);
        String amina = learner();
        assertThat(isKeptFor(amina)).isTrue();

        page.getByText("Me déconnecter").click();
        page.waitForURL("**/");

        until("async learner => !(await caches.has('parlemoi-pages-' + learner))", amina);
        until("async () => (await (await caches.open('parlemoi-pages-')).keys()).length >= 10", null);
        goOffline();
        page.navigate(MINE);
        assertThat(page.locator("body")).not().containsText("amina@exemple.fr");
        page.navigate(MODULE);
        isState("kept");
    }

    @Test
    void signing_out_in_another_tab_counts_here_too() {
        signIn("bruno@exemple.fr");
        visit(MINE);
        Page other = phone.newPage();
        other.navigate(MINE);
        other.getByText("Me déconnecter").click();
        other.waitForURL("**/");
        goOffline();

        page.navigate(MINE);

        assertThat(page.locator("h1")).hasText("Pas de réseau ici");
    }

    @Test
    void a_session_that_changed_unseen_shows_no_former_page_either() {
        signIn("chloe@exemple.fr");
        visit(MINE);
        String chloe = learner();
        phone.clearCookies();
        signInUnseen("djamel@exemple.fr");

        page.navigate("/");
        until("async learner => !(await caches.has('parlemoi-pages-' + learner))", chloe);
        goOffline();
        page.navigate(MINE);

        assertThat(page.locator("body")).not().containsText("chloe@exemple.fr");
    }

    @Test
    void what_was_asked_for_before_somebody_left_is_not_kept_after() {
        signIn("eva@exemple.fr");
        visit(MINE);
        String eva = learner();
        // Her page is on its way while she leaves from another tab.
        Page late = phone.newPage();
        line.hold();
        late.navigate(MINE);
        page.evaluate("() => { caches.delete('parlemoi-pages-' + document.documentElement.dataset.visitor) }");
        page.evaluate("() => { document.querySelector('[action$=deconnexion]').submit() }");
        line.release();
        page.waitForURL("**/");

        until("async () => Boolean(await (await caches.open('parlemoi-pages-')).match('/'))", null);
        assertThat(isKeptFor(eva)).isFalse();
    }

    @Test
    void what_is_nobodys_to_keep_is_not_kept() {
        signIn("fanny@exemple.fr");
        visit(MINE);
        for (String path : List.of("/connexion", "/mon-parcours?de=moi", "/nulle-part")) {
            page.navigate(path);
        }
        page.evaluate("() => fetch('/api/progress')");
        visit("/mentions-legales");

        assertThat(page.evaluate("""
                async () => {
                  const pages = [];
                  for (const name of await caches.keys()) {
                    if (name.startsWith("parlemoi-pages-")) {
                      pages.push(...(await (await caches.open(name)).keys()).map(({ url }) => url.replace(origin, "")));
                    }
                  }
                  return pages.filter(page => page.includes("connexion") || page.includes("?")
                    || page.includes("nulle") || page.includes("/api/"));
                }""")).isEqualTo(List.of());
    }

    private void signIn(String email) {
        page.navigate("/connexion");
        page.getByLabel("Adresse électronique").fill(email);
        page.getByText("Recevoir un code").click();
        page.getByLabel("Code à six chiffres").fill(mailbox.code(++mails));
        page.getByText("Me connecter").click();
        page.waitForURL("**/");
    }

    /** As by a request that the worker does not see. */
    private void signInUnseen(String email) {
        phone.request()
                .post(
                        "/connexion",
                        RequestOptions.create().setForm(FormData.create().set("email", email)));
        phone.request()
                .post(
                        "/connexion/code",
                        RequestOptions.create()
                                .setForm(FormData.create().set("email", email).set("code", mailbox.code(++mails))));
    }

    private String learner() {
        return (String) page.evaluate("() => document.documentElement.dataset.visitor");
    }

    private boolean isKeptFor(String learner) {
        return (Boolean) page.evaluate("learner => caches.has('parlemoi-pages-' + learner)", learner);
    }
}
