package fr.parlemoi.browser;

import com.microsoft.playwright.Page;
import fr.parlemoi.packaged.PackagedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Browser tests: a packaged server with empty data, a mail host and a browser for each class of them. */
abstract class OnThePackagedServer {

    @TempDir
    static Path data;

    static Chromium chromium;
    static Mailbox mailbox;
    static PackagedServer server;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        mailbox = new Mailbox();
        server = PackagedServer.start(data, mailbox.settings());
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
            mailbox.close();
        }
    }

    static void playUntil(Page page, double seconds) {
        // Where the modules take over while it begins, it begins once more by itself.
        page.locator("[data-media]").evaluate("media => { media.play().catch(() => {}) }");
        page.waitForFunction("seconds => document.querySelector('[data-media]').currentTime > seconds", seconds);
    }
}
