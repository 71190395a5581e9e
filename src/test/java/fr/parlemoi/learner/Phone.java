package fr.parlemoi.learner;

import static io.restassured.RestAssured.given;

import com.icegreen.greenmail.util.GreenMail;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser as the server sees it: it keeps the cookie it was given, and its owner reads her mails. */
class Phone {

    static final String COOKIE = "parlemoi";

    private static final Pattern CODE = Pattern.compile("^\\s+(\\d{6})\\s*$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("^http\\S+/connexion/lien\\?jeton=(\\S+)$", Pattern.MULTILINE);

    private final GreenMail mailHost;
    private String token;

    Phone(GreenMail mailHost) {
        this.mailHost = mailHost;
    }

    static Phone of(GreenMail mailHost) {
        return new Phone(mailHost);
    }

    /** Uses the same cookie as another phone has now. */
    void takeOver(Phone other) {
        token = other.token;
    }

    /** Uses a cookie that was made for it. */
    Phone holding(String cookie) {
        token = cookie;
        return this;
    }

    RequestSpecification request() {
        RequestSpecification request = given().redirects().follow(false);
        return token == null ? request : request.cookie(COOKIE, token);
    }

    /** Keeps the cookie of an answer, if it sets one. */
    ValidatableResponse keep(Response response) {
        String given = response.cookie(COOKIE);
        if (given != null) {
            token = given.isEmpty() ? null : given;
        }
        return response.then();
    }

    /** Begins as a guest; the guest's id. */
    String start() {
        return keep(request().post("/api/guests")).extract().path("learner");
    }

    ValidatableResponse askForCode(String email) {
        return keep(request()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/api/sign-in"));
    }

    ValidatableResponse enter(String email, String code, boolean keepGuest) {
        return keep(request()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "code", code, "keepGuest", keepGuest))
                .post("/api/sign-in/code"));
    }

    /** Presses the button on the page that the link of a mail opens. */
    ValidatableResponse follow(String link) {
        return keep(request().formParam("jeton", link).post("/connexion/lien"));
    }

    /** The whole sign-in; the learner's id afterwards. */
    String signIn(String email, boolean keepGuest) {
        askForCode(email).statusCode(202);
        enter(email, mailedCode(email), keepGuest).statusCode(204);
        return learner();
    }

    /** Whom this phone's session acts for. */
    String learner() {
        return request().post("/api/guests").then().statusCode(200).extract().path("learner");
    }

    /** The code in the latest mail to {@code email}. */
    String mailedCode(String email) {
        return find(CODE, text(latestMail(email)));
    }

    String mailedLink(String email) {
        return find(LINK, text(latestMail(email)));
    }

    MimeMessage latestMail(String email) {
        return Stream.of(mailHost.getReceivedMessages())
                .filter(mail -> isTo(mail, email))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no mail went to " + email));
    }

    private static boolean isTo(MimeMessage mail, String email) {
        try {
            return mail.getAllRecipients()[0].toString().equals(email);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The plain text of a mail that has an HTML part too. */
    static String text(MimeMessage mail) {
        return part(mail, "text/plain");
    }

    static String html(MimeMessage mail) {
        return part(mail, "text/html");
    }

    private static String part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return part.getContent().toString().replace("\r\n", "\n");
            }
            if (part.getContent() instanceof MimeMultipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    String found = part(parts.getBodyPart(i), type);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("nothing like " + pattern + " in:\n" + text);
        }
        return found.group(1);
    }
}
