package fr.parlemoi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Faults that a program finds; what only people find is in the declaration at {@code /accessibilite}. */
class PageAccessibilityIT extends OnThePackagedServer {

    /** A page of every make; the activities are of every kind. */
    private static final List<String> PAGES = List.of(
            "/",
            "/modules/premiers-jours",
            "/modules/jouer-et-communiquer",
            "/modules/premiers-jours/regard",
            "/modules/premiers-jours/pleurs",
            "/modules/premiers-jours/retour",
            "/modules/premiers-jours/attachement",
            "/modules/premiers-jours/mille-jours",
            "/modules/premiers-jours/bras",
            "/mon-parcours",
            "/mon-parcours/attestation",
            "/mon-parcours/profil",
            "/verifier",
            "/connexion",
            "/accessibilite",
            "/donnees-personnelles",
            "/mentions-legales",
            "/hors-ligne",
            "/nulle-part");

    @Test
    void axe_finds_no_serious_fault() {
        Map<String, List<String>> faults = new TreeMap<>();
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            for (String path : PAGES) {
                page.navigate(path);
                List<String> found = SeriousFaults.inTheLightAndInTheDark(page);
                if (!found.isEmpty()) {
                    faults.put(path, found);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void axe_finds_what_is_wrong_in_the_dark_alone_and_what_is_wrong_in_both() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            page.navigate("/mentions-legales");
            page.evaluate("""
                    () => {
                      document.querySelector("main").insertAdjacentHTML("beforeend", "<img src='/'><p id=pale>Pâle</p>");
                      const sheet = new CSSStyleSheet();
                      sheet.replaceSync("@media (prefers-color-scheme: dark) { #pale { color: #333; background: #222 } }");
                      document.adoptedStyleSheets.push(sheet);
                    }""");

            assertThat(SeriousFaults.inTheLightAndInTheDark(page))
                    .satisfiesExactlyInAnyOrder(
                            fault -> assertThat(fault)
                                    .startsWith("in the dark: color-contrast")
                                    .contains("#pale"),
                            fault -> assertThat(fault).startsWith("image-alt"));
        }
    }

    /** What the law calls a zoom of 400 %, and a phone of the smallest kind. */
    @Test
    void no_page_scrolls_sideways_at_320_pixels() {
        try (BrowserContext phone = chromium.phone(server.address().toString())) {
            Page page = phone.newPage();
            page.setViewportSize(320, 640);
            for (String path : PAGES) {
                page.navigate(path);
                assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(320);
            }
        }
    }
}
