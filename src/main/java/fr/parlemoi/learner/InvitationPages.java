package fr.parlemoi.learner;

import fr.parlemoi.learner.Invitations.Invitation;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Throttle;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the mail of an invitation leads. Opening the page changes nothing, since programs that check mails open links;
 * its button accepts, and the role comes with the sign-in, so that a mail that was passed on gives nobody a role.
 */
@Path("/connexion/invitation")
@Produces(MediaType.TEXT_HTML)
class InvitationPages {

    private static final ReturnPath SECOND_STEP = new ReturnPath("/connexion/seconde-etape");

    private final Database database;
    private final Invitations invitations;
    private final JoinStaff joinStaff;
    private final SendCode sendCode;
    private final Sessions sessions;
    private final Visitor visitor;
    private final Browser browser;
    private final Throttle throttle;

    InvitationPages(
            Database database,
            Invitations invitations,
            JoinStaff joinStaff,
            SendCode sendCode,
            Sessions sessions,
            Visitor visitor,
            Browser browser,
            PlatformConfig config) {
        this.database = database;
        this.invitations = invitations;
        this.joinStaff = joinStaff;
        this.sendCode = sendCode;
        this.sessions = sessions;
        this.visitor = visitor;
        this.browser = browser;
        this.throttle = new Throttle(config, 600, Duration.ofHours(1));
    }

    /**
     * @param invitation null when it is no longer open
     * @param signedIn whether this browser is signed in as the invited person
     */
    record invitation(String token, Invitation invitation, boolean signedIn) implements TemplateInstance {}

    @GET
    public Response show(@QueryParam("jeton") String token) {
        Invitation found = find(token).orElse(null);
        boolean signedIn = found != null && session(found).isPresent();
        return SignInPages.page(found == null ? 403 : 200, new invitation(token, found, signedIn));
    }

    @POST
    public Response accept(@FormParam("jeton") String token) {
        Invitation found = find(token).orElse(null);
        if (found == null) {
            return SignInPages.page(403, new invitation(token, null, false));
        }
        Optional<Session> signedIn = session(found);
        database.run(transaction -> {
            invitations.accept(transaction, found.id());
            signedIn.ifPresent(session -> joinStaff.join(transaction, session.learner(), found.email()));
        });
        if (signedIn.isPresent()) {
            sessions.reread(signedIn.get().learner());
            return Response.seeOther(URI.create(SECOND_STEP.path())).build();
        }
        sendCode.to(found.email(), browser.asking());
        boolean guest = visitor.session().filter(Session::isGuest).isPresent();
        return SignInPages.page(200, new SignInPages.code(found.address(), guest, null, SECOND_STEP));
    }

    private Optional<Invitation> find(String token) {
        throttle.count(browser.networkAddress(), "Trop d’essais depuis votre réseau : patientez un peu.");
        return token == null ? Optional.empty() : database.read(handle -> invitations.find(handle, token));
    }

    private Optional<Session> session(Invitation invitation) {
        return visitor.session()
                .filter(session -> !session.inherited() && invitation.address().equals(session.email()));
    }
}
