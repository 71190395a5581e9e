package fr.parlemoi.cohort;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Where the last link of a reminder leads. Opening it changes nothing, since programs that check mails open links; its
 * button stops all reminders, without any sign-in, and so does the button of a mail program (RFC 8058).
 */
@Path("/rappels/arret/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class StopReminderPages {

    /** The body that a mail program posts, as the mail's header announces it. */
    static final String ONE_CLICK_BODY = "List-Unsubscribe=One-Click";

    private final Database database;
    private final StopTokens tokens;
    private final StoppedReminders stopped;

    StopReminderPages(Database database, StopTokens tokens, StoppedReminders stopped) {
        this.database = database;
        this.tokens = tokens;
        this.stopped = stopped;
    }

    record stop(String token, boolean stopped) implements TemplateInstance {}

    @GET
    public Response show(@PathParam("token") String token) {
        UUID learner = learner(token);
        return answer(token, database.read(handle -> StoppedReminders.since(handle, learner)
                .isPresent()));
    }

    // Answered at once and never by a redirect: mail programs follow none.
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    public Response stop(@PathParam("token") String token) {
        UUID learner = learner(token);
        database.run(transaction -> stopped.stop(transaction, learner));
        return answer(token, true);
    }

    private UUID learner(String token) {
        return tokens.learner(token)
                .orElseThrow(() ->
                        Refusal.notFound("Ce lien n’est pas entier\u00a0: ouvrez-le depuis le courriel, ou arrêtez les"
                                + " rappels depuis «\u00a0Mon parcours\u00a0»."));
    }

    private static Response answer(String token, boolean stopped) {
        return Response.ok(new stop(token, stopped))
                .header("Cache-Control", "no-store")
                // The address of this page carries a token, which no other site is to see.
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
