package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** « Garder sur ce téléphone » when things get in the way. */
class KeepingIT extends OnTheLine {

    private static final long SLOW = 1_500_000;
    private static final long SPARE = 3_000_000;

    @Test
    void goes_on_where_it_was_paused_after_a_reload_too() {
        begin();
        page.locator("[data-keep-pause]").click();
        isState("paused");
        page.reload();
        isState("paused");
        long received = received();
        long carried = line.carried();

        line.slowTo(Long.MAX_VALUE);
        page.locator("[data-keep-resume]").click();
        isState("kept");

        assertThat(received).isGreaterThan(SPARE);
        assertThat(line.carried() - carried).isLessThan(size() - received + SPARE);
    }

    @Test
    void goes_on_by_itself_when_the_network_is_back_and_on_another_page() {
        begin();
        line.cut();
        assertThat(page.locator("[data-keep-words]")).containsText("la suite viendra toute seule");
        line.mend();
        line.slowTo(Long.MAX_VALUE);

        page.navigate("/accessibilite");
        until("async () => (await (await caches.match('/notes/modules/m1')).json()).state === 'kept'", null);
        page.navigate(MODULE);

        isState("kept");
    }

    @Test
    void takes_the_keyboard_to_the_heading_when_the_button_under_it_goes() {
        begin();
        page.locator("[data-keep-pause]").focus();

        line.slowTo(Long.MAX_VALUE);
        isState("kept");

        assertThat(page.locator("[data-keep-title]")).isFocused();
    }

    @Test
    void stops_with_a_sentence_where_the_room_ends() {
        visit(MODULE);
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", line.address());
        quota.addProperty("quotaSize", 6_000_000);
        phone.newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);

        page.locator("[data-keep-offer] button").click();

        isState("paused");
        assertThat(page.locator("[data-keep-lacking]")).containsText("Il manque");
        assertThat(page.locator("[data-keep-remove]")).isVisible();
        assertThat(SeriousFaults.on(page)).isEmpty();
    }

    /** Keeps the module over a slow line until some of it is here. */
    private void begin() {
        visit(MODULE);
        line.slowTo(SLOW);
        page.locator("[data-keep-offer] button").click();
        page.waitForFunction("() => document.querySelector('[data-keep-bar]').value > " + 2 * SPARE);
        assertThat(SeriousFaults.on(page)).isEmpty();
    }

    private long received() {
        return number("value");
    }

    private long size() {
        return number("max");
    }

    private long number(String name) {
        return ((Number) page.locator("[data-keep-bar]").evaluate("(bar, name) => bar[name]", name)).longValue();
    }
}
