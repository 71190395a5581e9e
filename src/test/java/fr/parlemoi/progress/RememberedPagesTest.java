package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.CataloguePaths;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages are put together from what was rendered, and compressed, for others, and nobody can tell. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class RememberedPagesTest {

    @Inject
    CurrentCourse current;

    @Inject
    Database database;

    @Inject
    StaffForTests staff;

    @Test
    void is_to_the_byte_what_is_rendered_for_each_learner_alone() {
        List<RequestSpecification> visitors = List.of(
                RestAssured.given(),
                Guest.start().request(),
                whoPlayed(0, 12).request(),
                whoPlayed(0, 12).request(),
                whoPlayed(3, 20).request(),
                whoConfirmedImagesOf(1).request(),
                whoConfirmedImagesOf(2).request(),
                withAddress(Guest.start()).request(),
                played(withAddress(Guest.start()), 0, 12).request(),
                RestAssured.given().cookie("parlemoi", staff.cookie("chef@exemple.fr", StaffRole.ADMINISTRATOR)));

        for (int round = 0; round < 2; round++) {
            pages().forEach(path -> visitors.forEach(visitor -> {
                String plain = page("/tests/plain" + path, "identity", visitor);
                assertThat(page(path, "identity", visitor)).as(path).isEqualTo(plain);
                assertThat(page(path, "gzip", visitor)).as(path).isEqualTo(plain);
            }));
        }
    }

    @Test
    void names_nobody_but_who_asks() {
        List<Guest> guests = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            guests.add(whoPlayed(0, 12));
            guests.add(played(withAddress(Guest.start()), 0, 12));
        }
        for (Guest guest : guests) {
            String home = home(guest.request());

            assertThat(home).contains("data-visitor=\"" + guest.learner() + "\"");
            assertThat(guests).filteredOn(other -> other != guest).allSatisfy(other -> assertThat(home)
                    .doesNotContain(other.learner().toString()));
        }
        assertThat(home(RestAssured.given())).contains("data-visitor=\"\"", "data-learner=\"\"");
    }

    @Test
    void follows_the_learner() {
        Guest guest = whoPlayed(0, 12);
        assertThat(home(guest.request())).contains("à 0:12");

        guest.send(Guest.played(2, Instant.now(), first(Kind.VIDEO).id(), 12, 15))
                .statusCode(200);

        assertThat(home(guest.request())).contains("à 0:15").doesNotContain("à 0:12");
    }

    @Test
    void follows_the_course() {
        Course before = current.get();
        Guest guest = whoPlayed(0, 12);
        home(guest.request());
        current.replace(retitled(before));
        try {
            assertThat(home(guest.request()))
                    .contains("Un &lt;autre&gt; titre", "data-course=\"autre\"")
                    .isEqualTo(plain(guest.request()));
        } finally {
            current.replace(before);
        }
        assertThat(home(guest.request())).doesNotContain("Un &lt;autre&gt; titre");
    }

    /** The course, two modules, and an activity of each kind; but for images, whose notes are nobody else's. */
    private List<String> pages() {
        List<Module> modules = current.get().modules();
        Map<Kind, String> activities = new EnumMap<>(Kind.class);
        modules.forEach(module -> module.activities()
                .forEach(activity -> activities.putIfAbsent(
                        activity.kind(), CataloguePaths.activity(module.slug(), activity.slug()))));
        activities.remove(Kind.IMAGE);
        return Stream.concat(
                        Stream.of(
                                "/",
                                CataloguePaths.module(modules.getFirst().slug()),
                                CataloguePaths.module(modules.getLast().slug())),
                        activities.values().stream())
                .toList();
    }

    private static String home(RequestSpecification visitor) {
        return page("/", "gzip", visitor);
    }

    private static String plain(RequestSpecification visitor) {
        return page("/tests/plain", "identity", visitor);
    }

    private static String page(String path, String encoding, RequestSpecification visitor) {
        return RestAssured.given(visitor)
                .header("Accept-Encoding", encoding)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
    }

    private Guest whoPlayed(double from, double to) {
        return played(Guest.start(), from, to);
    }

    private Guest played(Guest guest, double from, double to) {
        guest.send(Guest.played(1, Instant.now(), first(Kind.VIDEO).id(), from, to))
                .statusCode(200);
        return guest;
    }

    private Guest whoConfirmedImagesOf(int modules) {
        Guest guest = Guest.start();
        current.get().modules().stream()
                .limit(modules)
                .flatMap(module -> module.activities().stream())
                .filter(activity -> activity.kind() == Kind.IMAGE)
                .forEach(image -> guest.reflect(image.id(), "Un repas.").statusCode(204));
        return guest;
    }

    /** Before her first request: her session is not remembered yet. */
    private Guest withAddress(Guest guest) {
        database.run(transaction -> transaction.execute(
                "UPDATE learner SET email = ?, registered_at = NOW(3) WHERE id = ?",
                guest.learner() + "@exemple.fr",
                guest.learner()));
        return guest;
    }

    private Activity first(Kind kind) {
        return current.get()
                .activities()
                .filter(activity -> activity.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Course retitled(Course course) {
        return new Course(
                course.id(),
                "Un <autre> titre",
                course.subtitle(),
                course.summary(),
                "autre",
                course.demonstration(),
                course.modules(),
                course.retired());
    }
}
