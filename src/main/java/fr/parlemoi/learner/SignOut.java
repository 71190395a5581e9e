package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends sessions: this browser's, or one of the same learner elsewhere. */
@ApplicationScoped
class SignOut {

    private final Sessions sessions;
    private final Visitor visitor;
    private final Browser browser;

    SignOut(Sessions sessions, Visitor visitor, Browser browser) {
        this.sessions = sessions;
        this.visitor = visitor;
        this.browser = browser;
    }

    /** Nothing to end is no error: the browser is signed out either way. */
    void here() {
        visitor.session().ifPresent(session -> sessions.revoke(session.learner(), session.id()));
        browser.forget();
    }

    /** @throws Refusal 404 for what is no live session of this learner */
    void elsewhere(String id) {
        Session current = visitor.inPerson();
        if (!sessions.revoke(current.learner(), session(id))) {
            throw unknown();
        }
    }

    private static UUID session(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("Aucune de vos sessions ouvertes ne porte ce numéro.");
    }
}
