package fr.parlemoi.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What {@code LearnerPages/mine.html} shows a visitor of herself; any page may include it. */
@RequestScoped
@Named("myself")
public class Myself {

    private final Visitor visitor;
    private final Sessions sessions;

    Myself(Visitor visitor, Sessions sessions) {
        this.visitor = visitor;
        this.sessions = sessions;
    }

    /** @param lastUsed its day alone is known */
    public record OneSession(
            UUID id, String device, Instant startedAt, Instant lastUsed, boolean current, boolean inherited) {}

    /** Whether this visitor may see and decide about her data. */
    public boolean isKnown() {
        return visitor.session().filter(session -> !session.inherited()).isPresent();
    }

    /** The e-mail of her account; null for a guest and for nobody. */
    public String email() {
        return visitor.learner().map(Learner::email).orElse(null);
    }

    public List<OneSession> sessions() {
        Session current = visitor.inPerson();
        return sessions.of(current.learner()).stream()
                .map(session -> new OneSession(
                        session.id(),
                        session.device(),
                        session.startedAt(),
                        session.lastUsedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                        session.id().equals(current.id()),
                        session.inherited()))
                .toList();
    }
}
