package fr.parlemoi.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class CoursePagesTest {

    private static final String ASKS_FOR_HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Inject
    CurrentCourse current;

    @Test
    void home_shows_every_module_to_somebody_new() {
        String home = given().get("/")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Commencer"))
                .body(not(containsString("Reprendre")))
                .extract()
                .asString();

        assertThat(current.get().modules()).isNotEmpty().allSatisfy(module -> assertThat(home)
                .contains(path(module)));
    }

    @Test
    void every_page_stands_on_its_own() {
        pages().forEach(path -> {
            String page = given().get(path).then().statusCode(200).extract().asString();

            assertThat(page)
                    .as(path)
                    .contains("<html lang=\"fr\"")
                    .containsOnlyOnce("<h1")
                    .doesNotContain("NOT_FOUND");
            assertThat(page)
                    .as("inline style or script on " + path)
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("\\son[a-z]+=\"");
        });
    }

    @Test
    void every_medium_is_named_captioned_transcribed_and_waits_to_be_started() {
        List<Activity> media = current.get()
                .activities()
                .filter(activity -> activity.kind().isMedia())
                .toList();

        assertThat(media).isNotEmpty();
        media.forEach(activity -> assertThat(given().get(path(activity)).asString())
                .as(path(activity))
                .contains("aria-label=\"" + activity.title() + "\"")
                .containsPattern("<(video|audio) controls ")
                .contains("preload=\"none\"")
                .doesNotContain("autoplay")
                .containsPattern("<track kind=\"captions\" [^>]*srclang=\"fr\"[^>]* default>")
                .containsPattern("(?s)data-transcript>.*<span data-from="));
    }

    @Test
    void home_leads_back_to_the_second() {
        Guest guest = Guest.start();
        Activity film = first(Kind.VIDEO);
        guest.send(Guest.played(1, Instant.now(), film.id(), 0, 12)).statusCode(200);

        guest.request()
                .get("/")
                .then()
                .body(containsString("Reprendre"))
                .body(containsString(path(film)))
                .body(containsString("0:12"));
    }

    @Test
    void a_medium_says_what_is_missing() {
        Guest guest = Guest.start();
        Activity film = first(Kind.VIDEO);
        guest.send(Guest.played(1, Instant.now(), film.id(), 5, 20)).statusCode(200);

        guest.request()
                .get(path(film))
                .then()
                .body(containsString("Il vous manque 0:00 à 0:05, 0:20 à "))
                .body(containsString("data-learner=\"" + guest.learner() + "\""))
                .body(containsString("data-position=\"20.0\""))
                .body(containsString("<rect x=\"5.0\" width=\"15.0\""));
    }

    @Test
    void a_medium_plays_with_captions_and_transcript_without_scripts() {
        Activity film = first(Kind.VIDEO);

        given().get(path(film))
                .then()
                .body(containsString("<video controls"))
                .body(containsString("kind=\"captions\""))
                .body(containsString("<span data-from="));
    }

    @Test
    void an_image_keeps_a_private_note_without_scripts() {
        Guest guest = Guest.start();
        Activity image = first(Kind.IMAGE);

        guest.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("id", image.id())
                .formParam("text", "Elle attend <qu’il> ouvre la bouche.")
                .post(path(image) + "/note")
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(image) + "#note"));
        guest.request()
                .get(path(image))
                .then()
                .body(containsString("Elle attend &lt;qu’il&gt; ouvre la bouche."))
                .body(containsString("Terminé"));
        given().get(path(image)).then().body(not(containsString("Elle attend")));
    }

    @Test
    void former_addresses_lead_to_the_present_ones() {
        Course before = current.get();
        Module module = before.modules().getFirst();
        Activity activity = module.activities().getFirst();
        current.replace(withSlugsFormerly(before, "ancien-module", "ancienne-activite"));
        try {
            redirects("/modules/ancien-module", path(module));
            redirects("/modules/ancien-module/ancienne-activite", path(activity));
            redirects("/modules/" + module.slug() + "/ancienne-activite", path(activity));
        } finally {
            current.replace(before);
        }
    }

    @Test
    void what_does_not_exist_says_what_does() {
        given().accept(ASKS_FOR_HTML)
                .get("/modules/nulle-part")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString("Ce module n’existe pas"));
        given().accept(ASKS_FOR_HTML)
                .get(path(current.get().modules().getFirst()) + "/nulle-part")
                .then()
                .statusCode(404)
                .body(containsString(current.get().modules().getFirst().title()));
    }

    @Test
    void my_journey_counts_time_by_three_clocks() {
        Guest guest = Guest.start();
        guest.send(Guest.played(1, Instant.now(), first(Kind.VIDEO).id(), 0, 12))
                .statusCode(200);

        guest.request()
                .get("/mon-parcours")
                .then()
                .statusCode(200)
                .body(containsString("Temps estimé"))
                .body(containsString("12\u00a0s"))
                .body(containsString("Temps d’étude"))
                .body(containsString("règle n°\u00a01"))
                .body(containsString("Effacer mes données"));
    }

    private Stream<String> pages() {
        Stream<String> fixed = Stream.of(
                "/", "/mon-parcours", "/connexion", "/accessibilite", "/donnees-personnelles", "/mentions-legales");
        Stream<String> modules = current.get().modules().stream().map(this::path);
        return Stream.of(fixed, modules, current.get().activities().map(this::path))
                .flatMap(paths -> paths);
    }

    private Activity first(Kind kind) {
        return current.get()
                .activities()
                .filter(activity -> activity.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String path(Module module) {
        return "/modules/" + module.slug();
    }

    private String path(Activity activity) {
        return path(current.get().module(activity.module()).orElseThrow()) + "/" + activity.slug();
    }

    private static void redirects(String from, String to) {
        given().redirects()
                .follow(false)
                .get(from)
                .then()
                .statusCode(equalTo(301))
                .header("Location", endsWith(to));
    }

    private static Course withSlugsFormerly(Course course, String module, String activity) {
        Module first = course.modules().getFirst();
        Activity one = first.activities().getFirst();
        Activity renamed = new Activity(
                one.id(),
                one.module(),
                one.slug(),
                List.of(activity),
                one.kind(),
                one.title(),
                one.summary(),
                one.seconds(),
                one.required(),
                one.tags(),
                one.credits(),
                one.words(),
                one.body(),
                one.media(),
                one.picture(),
                one.question());
        Module moved = new Module(
                first.id(),
                first.slug(),
                List.of(module),
                first.number(),
                first.title(),
                first.summary(),
                first.objectives(),
                replacingFirst(first.activities(), renamed));
        return new Course(
                course.id(),
                course.title(),
                course.subtitle(),
                course.summary(),
                course.version(),
                course.demonstration(),
                replacingFirst(course.modules(), moved),
                course.retired());
    }

    private static <T> List<T> replacingFirst(List<T> all, T first) {
        return Stream.concat(Stream.of(first), all.stream().skip(1)).toList();
    }
}
