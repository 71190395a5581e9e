package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Browser tests of what a phone keeps: a new phone for each, with a line to the server that can fail. */
abstract class OnTheLine extends OnThePackagedServer {

    static final String MODULE = "/modules/premiers-jours";
    static final String FILM = MODULE + "/regard";

    Line line;
    BrowserContext phone;
    Page page;

    @BeforeEach
    void takePhone() {
        line = Line.to(server.address());
        phone = chromium.phone(line.address());
        page = phone.newPage();
    }

    @AfterEach
    void putPhoneAway() {
        phone.close();
        line.close();
    }

    /** Opens a page and waits until it is one that the phone keeps, and all its assets with it. */
    void visit(String path) {
        page.navigate(path);
        until("""
                async path => (await caches.match(path))?.headers.get("X-Assets-Version")
                  === document.documentElement.dataset.version""", path);
    }

    /** Waits until an asynchronous condition holds in the page. */
    void until(String condition, Object argument) {
        boolean held = (Boolean) page.evaluate("""
                async argument => {
                  const holds = CONDITION;
                  for (let left = 600; left > 0; left--) {
                    if (await holds(argument)) {
                      return true;
                    }
                    await new Promise(resolve => setTimeout(resolve, 50));
                  }
                  return false;
                }""".replace("CONDITION", condition), argument);
        if (!held) {
            throw new AssertionError("this did not come true: " + condition);
        }
    }

    void keepTheModule() {
        visit(MODULE);
        page.locator("[data-keep-offer] button").click();
        isState("kept");
    }

    void isState(String state) {
        assertThat(page.locator("[data-keep]"))
                .hasAttribute("data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    }

    void goOffline() {
        line.cut();
        phone.setOffline(true);
    }

    void goOnline() {
        line.mend();
        phone.setOffline(false);
    }

    /** Opens a page of a medium and waits until its modules have taken over. */
    void open(String path) {
        page.navigate(path);
        page.waitForFunction("() => !document.querySelector('[data-controls]').hidden");
    }

    Locator words() {
        return page.locator("main");
    }
}
