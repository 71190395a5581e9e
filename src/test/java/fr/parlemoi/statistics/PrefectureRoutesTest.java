package fr.parlemoi.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tries every address of the program with an account of the prefecture; a new one is tried by itself. Nothing that
 * belongs to another role opens, and no answer names a learner.
 */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class PrefectureRoutesTest {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);
    private static final List<Endpoint> ENDPOINTS = endpoints();
    private static final String SECRET_NAME = "Ninon-Introuvable";
    private static final String SECRET_MAIL = "ninon.introuvable@exemple.fr";

    @Inject
    StaffForTests staff;

    @Inject
    ReleasesForTests releases;

    @Inject
    Database database;

    private String cookie;
    private UUID learner;
    private UUID cohort;

    /** @param role null where anybody may come */
    private record Endpoint(String verb, String path, StaffRole role) {

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    @BeforeEach
    void make() {
        releases.release();
        cookie = staff.cookie("prefete@exemple.fr", StaffRole.PREFECTURE);
        staff.cookie(SECRET_MAIL);
        learner = staff.id(SECRET_MAIL);
        cohort = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        database.run(transaction -> {
            transaction.execute(
                    "UPDATE learner SET first_name = ?, last_name = ? WHERE id = ?",
                    SECRET_NAME,
                    SECRET_NAME,
                    learner.toString());
            transaction.execute(
                    "INSERT INTO organisation (id, name, created_at) VALUES (?, ?, NOW(3))",
                    organisation.toString(),
                    SECRET_NAME + cohort);
            transaction.execute(
                    "INSERT INTO cohort (id, organisation, name, created_at) VALUES (?, ?, ?, NOW(3))",
                    cohort.toString(),
                    organisation.toString(),
                    SECRET_NAME);
            transaction.execute(
                    "INSERT INTO cohort_member (learner, cohort, joined_at) VALUES (?, ?, NOW(3))",
                    learner.toString(),
                    cohort.toString());
        });
    }

    @Test
    void finds_the_endpoints_of_every_feature() {
        assertThat(ENDPOINTS).hasSizeGreaterThan(70);
        assertThat(ENDPOINTS).extracting(Endpoint::role).contains(StaffRole.values());
    }

    @Test
    void no_address_of_another_role_opens() {
        Map<String, Integer> open = new TreeMap<>();
        for (Endpoint endpoint : ENDPOINTS) {
            if (endpoint.role() != null && endpoint.role() != StaffRole.PREFECTURE) {
                int status = ask(endpoint).statusCode();
                if (status != 404) {
                    open.put(endpoint.toString(), status);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void no_answer_names_a_learner_or_a_cohort() {
        Map<String, String> telling = new TreeMap<>();
        for (Endpoint endpoint : ENDPOINTS) {
            // What she does to her own account ends the account that asks.
            if (!endpoint.verb().equals("GET")) {
                continue;
            }
            String answer = ask(endpoint).asString();
            if (answer.contains(SECRET_NAME) || answer.contains(SECRET_MAIL) || answer.contains("ninon.")) {
                telling.put(endpoint.toString(), answer.substring(0, Math.min(200, answer.length())));
            }
        }
        assertThat(telling).isEmpty();
    }

    private Response ask(Endpoint endpoint) {
        RequestSpecification request = given().redirects()
                .follow(false)
                .cookie("parlemoi", cookie)
                .accept("text/html,application/json;q=0.9,*/*;q=0.8");
        String address = endpoint.path()
                .replaceFirst("\\{(id|cohort)}", cohort.toString())
                .replaceFirst("\\{learner[^/]*}(?=/|$)", learner.toString())
                .replace("{extension}", "csv")
                .replace("{kind}", "attestation")
                .replace("{release}", "6")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return switch (endpoint.verb()) {
            case "GET" -> request.get(address);
            case "PUT" -> request.contentType("application/json").body("{}").put(address);
            case "DELETE" -> request.delete(address);
            default -> post(request, address);
        };
    }

    private Response post(RequestSpecification request, String address) {
        Response form = request.formParam("learner", learner.toString()).post(address);
        return form.statusCode() == 415
                ? given().cookie("parlemoi", cookie)
                        .multiPart("learner", learner.toString())
                        .post(address)
                : form;
    }

    private static List<Endpoint> endpoints() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("fr.parlemoi").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(type -> type.reflect())
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()).flatMap(method -> VERBS.stream()
                                .filter(method::isAnnotationPresent)
                                .map(verb -> endpoint(type, method, verb))))
                        .toList();
    }

    private static Endpoint endpoint(Class<?> type, Method method, Class<? extends Annotation> verb) {
        ForStaff forStaff = method.isAnnotationPresent(ForStaff.class)
                ? method.getAnnotation(ForStaff.class)
                : type.getAnnotation(ForStaff.class);
        Path below = method.getAnnotation(Path.class);
        return new Endpoint(
                verb.getSimpleName(),
                type.getAnnotation(Path.class).value() + (below == null ? "" : below.value()),
                forStaff == null ? null : forStaff.value());
    }
}
