package fr.parlemoi.progress;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.Learners;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.CheckEvents.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes a journal from the phone to its receipt: reads, checks, records. */
@ApplicationScoped
class TakeJournal {

    private final Intake intake;
    private final CurrentCourse course;
    private final Learners learners;
    private final Database database;
    private final Clock clock;

    TakeJournal(Intake intake, CurrentCourse course, Learners learners, Database database, Clock clock) {
        this.intake = intake;
        this.course = course;
        this.learners = learners;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param sender the learner of the session
     * @param body the request's, as it came
     * @throws Refusal 400 or 413 for the envelope, 409 when it belongs to somebody else, 503 when it cannot be kept
     */
    Receipt take(UUID sender, byte[] body, DeviceKind device) {
        Journal journal = Journal.read(body);
        requireOwn(journal, sender);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Checked checked = new CheckEvents(Yardsticks.of(course.get()), now).check(journal);
        return Receipt.of(journal, checked, intake.take(new Delivery(sender, checked.accepted(), device, now)));
    }

    private void requireOwn(Journal journal, UUID sender) {
        String named = journal.learner();
        if (named != null && !sender.toString().equals(named) && !became(named, sender)) {
            throw Refusal.conflict("Ce journal appartient à une autre personne : gardez-le jusqu’à ce qu’elle se"
                    + " reconnecte, puis renvoyez-le.");
        }
    }

    private boolean became(String named, UUID sender) {
        try {
            UUID guest = UUID.fromString(named);
            return database.read(handle -> learners.isOrBecame(handle, guest, sender));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
