package fr.parlemoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.packaged.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a kept module when the server is replaced by its next version, with a course that changed. */
class NextVersionIT extends OnTheLine {

    private static final Path PACKAGED = Path.of("target", "quarkus-app");
    private static final long MOST = 4_000_000;

    @TempDir
    Path next;

    @Test
    void a_kept_module_stays_whole_and_is_renewed_without_what_did_not_change() throws IOException {
        keepTheModule();
        String former = version();
        Path course = Files.createDirectory(next.resolve("course"));
        String picture = pictureOfAnotherModule();
        NextVersion.write(PACKAGED.resolve("course"), course, picture);
        Path jar = NextVersion.build(PACKAGED, Files.createDirectory(next.resolve("server")));
        try (PackagedServer server = PackagedServer.startJar(jar, next.resolve("data"), "parlemoi.course=" + course)) {
            goOffline();
            page.navigate(MODULE);
            isState("kept");
            assertThat(edition()).isEmpty();

            line.leadTo(server.address());
            goOnline();
            comesFromTheNetwork("/", former);
            assertThat(edition()).isEqualTo("2");
            isLearnt(former);

            page.navigate(MODULE);
            isState("changed");
            long carried = line.carried();
            page.locator("[data-keep-renew]").click();
            isState("kept");
            assertThat(line.carried() - carried).isLessThan(MOST);

            isRefusedForWantOfRoom("/modules/jouer-et-communiquer");

            goOffline();
            page.navigate(MODULE + "/bras");
            assertThat(edition()).isEqualTo("2");
            assertThat((String) page.locator("[data-picture]")
                            .evaluate("picture => picture.decode().then(() => picture.src)"))
                    .endsWith(picture);
        }
    }

    private static String pictureOfAnotherModule() {
        return CourseFile.read(PACKAGED.resolve("course")).modules().get(2).activities().stream()
                .map(Activity::picture)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .path();
    }

    /** A server that has just started may take longer than the phone has patience for: the kept page comes first then. */
    private void comesFromTheNetwork(String path, String former) {
        for (int tries = 0; tries < 10 && version().equals(former); tries++) {
            page.navigate(path);
        }
        assertThat(version()).isNotEqualTo(former);
    }

    /** Its pages came anew under the next version, whose assets are all here; the former ones went. */
    private void isLearnt(String former) {
        until("""
                async former => {
                  if (navigator.serviceWorker.controller === null || await caches.has("parlemoi-assets-" + former)) {
                    return false;
                  }
                  const page = await caches.match("/modules/premiers-jours/bras");
                  return page.headers.get("X-Assets-Version") === document.documentElement.dataset.version;
                }""", former);
    }

    private void isRefusedForWantOfRoom(String module) {
        page.navigate(module);
        page.locator("[data-keep-offer] button").click();
        assertThat(page.locator("[data-keep-lacking]")).containsText("Il manque");
        isState("offered");
        assertThat(SeriousFaults.on(page)).isEmpty();
    }

    private String edition() {
        return (String)
                page.evaluate("() => getComputedStyle(document.documentElement).getPropertyValue('--edition').trim()");
    }

    private String version() {
        return (String) page.evaluate("() => document.documentElement.dataset.version");
    }
}
