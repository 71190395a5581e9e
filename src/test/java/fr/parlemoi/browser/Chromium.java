package fr.parlemoi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium installed on this machine, driven by Playwright. Where there is none, browser tests are skipped and say
 * so; {@code PARLEMOI_TEST_BROWSER=required} makes that a failure.
 */
final class Chromium implements AutoCloseable {

    // The first one is the same browser without its window: tests take two thirds of the time.
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    // Without these, Chromium keeps asking its maker's hosts, which a closed network refuses.
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required",
            "--mute-audio");

    private static final double PATIENCE = 20_000; // milliseconds

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Optional<Path> program = installed();
        if (program.isEmpty()) {
            String reason =
                    "NO BROWSER TEST WAS RUN: no Chromium on the PATH (Debian: apt-get install chromium-headless-shell)";
            if ("required".equals(System.getenv("PARLEMOI_TEST_BROWSER"))) {
                throw new IllegalStateException(reason);
            }
            System.err.println(reason);
            Assumptions.abort(reason);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions()
                .setExecutablePath(program.get())
                .setChromiumSandbox(false)
                .setArgs(FLAGS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A phone of its own: 390 px wide, nothing stored. */
    BrowserContext phone(String address) {
        return context(address, 390, 844);
    }

    /** The same with scripts switched off. */
    BrowserContext phoneWithoutScripts(String address) {
        return browser.newContext(options(address, 390, 844).setJavaScriptEnabled(false));
    }

    /** A phone that keeps what it stores in {@code profile}: on a disk, which may be full, and for the next start. */
    BrowserContext keepingPhone(String address, Path profile) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setChromiumSandbox(false)
                                .setArgs(FLAGS)
                                .setBaseURL(address)
                                .setLocale("fr-FR")
                                .setTimezoneId("Europe/Paris")
                                .setViewportSize(390, 844));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** A computer of its own: 1280 px wide, nothing stored. */
    BrowserContext computer(String address) {
        return context(address, 1280, 900);
    }

    private BrowserContext context(String address, int width, int height) {
        BrowserContext context = browser.newContext(options(address, width, height));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static Browser.NewContextOptions options(String address, int width, int height) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height);
    }

    private static Optional<Path> installed() {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
