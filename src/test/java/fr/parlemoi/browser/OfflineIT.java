package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What opens and plays without a network. */
class OfflineIT extends OnTheLine {

    @Test
    void a_kept_module_is_followed_without_a_network() {
        keepTheModule();
        goOffline();

        page.navigate(MODULE);
        assertThat(words()).containsText("À la fin de ce module");
        page.navigate(MODULE + "/mille-jours");
        assertThat(page.locator("[data-reading] p").first()).isVisible();
        page.navigate(MODULE + "/bras");
        assertThat((Boolean) page.locator("[data-picture]")
                        .evaluate("picture => picture.decode().then(() => picture.alt.length > 20)"))
                .isTrue();
        plays(FILM);
        assertThat(page.locator("[data-on-phone]")).isVisible();
        plays(MODULE + "/pleurs");
    }

    /** From its beginning, at its end, and with its captions. */
    private void plays(String path) {
        open(path);
        playUntil(page, 1);
        page.waitForFunction("() => document.querySelector('track').track.activeCues?.length > 0"
                + " || document.querySelector('[data-media]').currentTime > 15");
        page.locator("[data-media]").evaluate("media => { media.currentTime = media.duration - 2 }");
        page.waitForFunction("() => document.querySelector('[data-media]').ended");
        assertThat((Integer) page.evaluate("() => document.querySelector('track').track.cues.length"))
                .isPositive();
        assertThat((String) page.locator("[data-media]").evaluate("media => media.currentSrc"))
                .endsWith("?kept");
    }

    @Test
    void ranges_of_a_kept_film_are_the_servers() {
        keepTheModule();
        open(FILM);
        String film = (String) page.locator("[data-media]").evaluate("media => media.src.replace('?kept', '')");
        int size = (Integer)
                page.evaluate("film => fetch(film).then(answer => answer.blob()).then(blob => blob.size)", film);
        assertThat(size).isGreaterThan(1 << 20);

        for (String range : List.of(
                "bytes=0-0",
                "bytes=1000-1999",
                "bytes=1048570-1048585",
                "bytes=-1",
                "bytes=-1500000",
                "bytes=0-",
                "bytes=" + (size - 5) + "-",
                "bytes=5-" + (size + 10),
                "bytes=" + size + "-",
                "bytes=9-3",
                "bytes=0-1,4-5",
                "items=0-1")) {
            assertThat(answer(film + "?kept", range)).as(range).isEqualTo(answer(film, range));
        }
    }

    /** Status, range and a digest of the bytes. */
    private Object answer(String address, String range) {
        return page.evaluate("""
                async ([address, range]) => {
                  const answer = await fetch(address, { headers: { Range: range }, cache: "no-store" });
                  const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
                  const { headers } = answer;
                  return [answer.status, headers.get("Content-Range"), headers.get("Content-Type"),
                    headers.get("Content-Security-Policy"), new Uint8Array(digest).join()].join(" ");
                }""", List.of(address, range));
    }

    @Test
    void what_is_not_kept_says_so_and_offers_what_is() {
        keepTheModule();
        visit("/");
        open("/modules/jouer-et-communiquer/" + firstFilmOfModule2());
        visit(page.url().substring(line.address().length()));
        String film = page.url();
        goOffline();

        page.navigate("/modules/agir-tot");
        assertThat(page.locator("h1")).hasText("Pas de réseau ici");
        assertThat(page.locator("[data-kept-items] a")).containsText("Les 1000 premiers jours");
        assertThat(SeriousFaults.on(page)).isEmpty();

        page.navigate(film);
        assertThat(page.locator("[data-absent]")).containsText("n’est pas sur ce téléphone");
        assertThat(page.locator("[data-stage]")).isHidden();

        page.navigate("/");
        assertThat(page.locator("[data-offline]")).containsText("s’ouvrent quand même");
        assertThat(page.locator("[data-kept-mark=m1]")).isVisible();
        assertThat(page.locator("[data-kept-mark=m2]")).isHidden();
        goOnline();
        assertThat(page.locator("[data-offline]")).isHidden();
    }

    private String firstFilmOfModule2() {
        return (String) page.evaluate("""
                async () => (await (await fetch("/api/catalogue")).json()).modules[1].activities
                  .find(({ kind }) => kind === "video" || kind === "presentation").slug""");
    }

    @Test
    void with_one_bar_of_signal_the_kept_page_comes_first() {
        visit(MODULE);
        line.hold();

        page.navigate(MODULE);

        assertThat(words()).containsText("À la fin de ce module");
        line.release();
    }

    @Test
    void what_is_kept_is_listed_and_taken_away() {
        keepTheModule();
        page.navigate("/mon-parcours");
        Locator item = page.locator(".kept-item");
        assertThat(item).containsText("Les 1000 premiers jours");

        item.locator("button").click();
        assertThat(item).hasCount(1);
        item.locator("button").click();

        assertThat(item).hasCount(0);
        until("async () => !(await (await caches.open('parlemoi-media')).keys()).length", null);
    }
}
