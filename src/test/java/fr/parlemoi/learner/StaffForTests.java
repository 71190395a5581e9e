package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Members of the staff for the tests of every feature, signed in and with their second step done. */
@ApplicationScoped
@Unremovable
public class StaffForTests {

    private final Database database;
    private final Learners learners;
    private final StaffRoles roles;
    private final Sessions sessions;
    private final StrongSessions strongSessions;
    private final SealedSecrets seals;
    private final Tokens tokens;

    StaffForTests(
            Database database,
            Learners learners,
            StaffRoles roles,
            Sessions sessions,
            StrongSessions strongSessions,
            SealedSecrets seals,
            Tokens tokens) {
        this.database = database;
        this.learners = learners;
        this.roles = roles;
        this.sessions = sessions;
        this.strongSessions = strongSessions;
        this.seals = seals;
        this.tokens = tokens;
    }

    /** The value of the cookie {@code parlemoi} for a session of somebody with these roles; she is made when needed. */
    public String cookie(String email, StaffRole... granted) {
        return cookie(email, true, granted);
    }

    /** The same before the second step. */
    public String cookieBeforeTheSecondStep(String email, StaffRole... granted) {
        return cookie(email, false, granted);
    }

    private String cookie(String email, boolean strong, StaffRole... granted) {
        Session session = database.write(transaction -> {
            Email address = Email.typed(email);
            Learner account = learners.withEmail(transaction, address)
                    .orElseGet(() -> learners.createAccount(transaction, address));
            for (StaffRole role : granted) {
                roles.grant(transaction, account.id(), role);
            }
            Session opened = sessions.open(transaction, account, "Ordinateur");
            if (strong) {
                strongSessions.strengthen(transaction, opened.id());
            }
            return opened;
        });
        sessions.reread(session.learner());
        return tokens.issue(session.id(), session.learner());
    }

    /** The id of the account with this address. */
    public UUID id(String email) {
        return database.write(transaction -> learners.withEmail(transaction, Email.typed(email)))
                .orElseThrow()
                .id();
    }

    /** What her app on the phone would know. */
    byte[] secret(String email) {
        UUID id = id(email);
        return seals.open(
                id, database.read(handle -> handle.createQuery("SELECT secret FROM second_factor WHERE learner = :id")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .one()));
    }
}
