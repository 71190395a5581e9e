package fr.parlemoi.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.parlemoi.packaged.PackagedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Browser tests of the player: a packaged server that serves {@link FilmCourse}, and a new phone for each test. */
abstract class OnTheFilmCourse {

    static final String FILM = "/modules/soir/film";
    static final String PODCAST = "/modules/soir/voix";

    @TempDir
    static Path data;

    @TempDir
    static Path course;

    static Chromium chromium;
    static PackagedServer server;

    BrowserContext phone;
    Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        FilmCourse.write(course);
        server = PackagedServer.start(data, "parlemoi.course=" + course);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void takePhone() {
        phone = chromium.phone(server.address().toString());
        page = phone.newPage();
    }

    @AfterEach
    void putPhoneAway() {
        phone.close();
    }

    /** Opens a page and waits until its modules have taken over. */
    void open(String path) {
        page.navigate(path);
        page.waitForFunction("() => !document.querySelector('[data-controls]').hidden");
    }

    Locator media() {
        return page.locator("[data-media]");
    }

    Locator line() {
        return page.locator("[data-seek-handle]");
    }

    void choose(String name, String value) {
        page.locator("[name=" + name + "][value='" + value + "']").check();
    }

    void play() {
        media().evaluate("media => media.play().catch(() => {})");
    }

    void pause() {
        media().evaluate("media => media.pause()");
    }

    void playUntil(double seconds) {
        play();
        waitFor("media => media.currentTime > " + seconds);
    }

    /** Waits until this holds for the medium. */
    void waitFor(String condition) {
        page.waitForFunction("() => (" + condition + ")(document.querySelector('[data-media]'))");
    }

    double place() {
        return ((Number) media().evaluate("media => media.currentTime")).doubleValue();
    }

    /** The name of the file being played. */
    String source() {
        String address = (String) media().evaluate("media => media.currentSrc");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
