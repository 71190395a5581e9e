package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who sends this request. */
@RequestScoped
public class Visitor {

    private final CurrentIdentityAssociation identity;
    private Optional<Session> session;

    Visitor(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** The learner of this request's session, or nobody. */
    public Optional<Learner> learner() {
        return session().map(Session::asLearner);
    }

    /** The learner of this request's session; a refusal with 401 when there is none. */
    public Learner required() {
        return requiredSession().asLearner();
    }

    /** As {@link #required}, without waiting: for what runs on a thread that must never wait. */
    public Uni<Learner> requiredSoon() {
        return identity.getDeferredIdentity().map(known -> Optional.ofNullable(SessionIdentity.session(known))
                .orElseThrow(Visitor::nobody)
                .asLearner());
    }

    /** Asked once: a page names its visitor in many places. */
    Optional<Session> session() {
        if (session == null) {
            session = Optional.ofNullable(SessionIdentity.session(identity.getIdentity()));
        }
        return session;
    }

    private Session requiredSession() {
        return session().orElseThrow(Visitor::nobody);
    }

    private static Refusal nobody() {
        return Refusal.unauthorized(
                "Votre session est absente ou expirée : ouvrez le cours pour en commencer une nouvelle.");
    }

    /**
     * The session of somebody who may see and decide about the learner's own data.
     *
     * @throws Refusal 401 for nobody, 403 for the session of a guest that was merged into an account
     */
    Session inPerson() {
        Session session = requiredSession();
        if (session.inherited()) {
            throw Refusal.forbidden(
                    "Ce que vous aviez commencé sans compte est maintenant dans un compte : connectez-vous pour y accéder.");
        }
        return session;
    }

    /**
     * The learner of {@link #inPerson}.
     *
     * @throws Refusal as there
     */
    public Learner requiredInPerson() {
        return inPerson().asLearner();
    }
}
