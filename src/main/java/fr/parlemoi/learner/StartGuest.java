package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets somebody begin to learn without giving anything of herself. */
@ApplicationScoped
class StartGuest {

    private final Database database;
    private final Learners learners;
    private final Sessions sessions;
    private final Throttle throttle;

    // Many staff of one place come from one address.
    @Inject
    StartGuest(Database database, Learners learners, Sessions sessions, PlatformConfig config) {
        this(database, learners, sessions, new Throttle(config, 600, Duration.ofHours(1)));
    }

    StartGuest(Database database, Learners learners, Sessions sessions, Throttle throttle) {
        this.database = database;
        this.learners = learners;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /**
     * A new guest and her session.
     *
     * @throws Refusal 429 after too many from one network address
     */
    Session start(String device, String networkAddress) {
        throttle.count(networkAddress, "Beaucoup de personnes commencent depuis votre réseau : patientez un peu.");
        return database.write(transaction -> sessions.open(transaction, learners.createGuest(transaction), device));
    }
}
