package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets somebody begin to learn without giving anything of herself. */
@ApplicationScoped
class StartGuest {

    private final Database database;
    private final Learners learners;
    private final Sessions sessions;
    private final Throttle throttle;

    StartGuest(Database database, Learners learners, Sessions sessions, PlatformConfig config) {
        this.database = database;
        this.learners = learners;
        this.sessions = sessions;
        // Many staff of one place come from one address.
        this.throttle = new Throttle(config, 600, Duration.ofHours(1));
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
