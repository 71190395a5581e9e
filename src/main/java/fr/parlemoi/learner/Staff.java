package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * Whether this request comes from somebody who works for the course. Her roles are read from their rows at every
 * request: whoever leaves loses access at once, on every node.
 */
@RequestScoped
public class Staff {

    private final Visitor visitor;
    private final Sessions sessions;
    private final StrongSessions strongSessions;
    private final RoutingContext context;

    Staff(Visitor visitor, Sessions sessions, StrongSessions strongSessions, RoutingContext context) {
        this.visitor = visitor;
        this.sessions = sessions;
        this.strongSessions = strongSessions;
        this.context = context;
    }

    /**
     * Who acts, with {@code role}. Pages say it with {@link ForStaff}.
     *
     * @throws Refusal 404 for an account without this role, which need not know that there is such a page
     * @throws RedirectionException to the sign-in for nobody and for guests; to the second step where it is not done
     */
    public StaffMember require(StaffRole role) {
        Session session = session();
        StaffMember member = member(session, Set.of(role));
        if (!strongSessions.isStrong(session)) {
            throw to("/connexion/seconde-etape");
        }
        return member;
    }

    /** Who is about to do, or has done, the second step, with any role; refusals as {@link #require}. */
    StaffMember entering() {
        return member(session(), Set.of(StaffRole.values()));
    }

    private StaffMember member(Session session, Set<StaffRole> any) {
        if (session == null || session.isGuest() || session.inherited()) {
            throw to("/connexion");
        }
        if (session.roles().stream().noneMatch(any::contains)) {
            throw Refusal.notFound("Cette adresse ne mène à rien : repartez de l’accueil du cours.");
        }
        return new StaffMember(session.learner(), session.email(), session.roles());
    }

    boolean secondStepDone() {
        return strongSessions.isStrong(session());
    }

    UUID sessionId() {
        return session().id();
    }

    private Session session() {
        return visitor.session().map(Session::id).flatMap(sessions::now).orElse(null);
    }

    private RedirectionException to(String path) {
        String back = URLEncoder.encode(new ReturnPath(here()).path(), StandardCharsets.UTF_8);
        return new RedirectionException(Response.Status.SEE_OTHER, URI.create(path + "?retour=" + back));
    }

    // What was sent by a form is not sent again by coming back.
    private String here() {
        String path = context.request().path();
        return context.request().method() == HttpMethod.GET ? path : path.replaceFirst("(?<=.)/.*", "");
    }
}
