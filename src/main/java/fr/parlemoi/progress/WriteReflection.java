package fr.parlemoi.progress;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.Event.Reflected;
import fr.parlemoi.progress.Outcome.Declined;
import fr.parlemoi.progress.Outcome.Postponed;
import fr.parlemoi.progress.Outcome.Recorded;
import fr.parlemoi.progress.Reflections.Reflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Keeps what a learner wrote about an image, and completes the image by it. */
@ApplicationScoped
class WriteReflection {

    static final int MOST_CHARACTERS = 4_000;

    private final Database database;
    private final RecordJournal recordJournal;
    private final CurrentCourse course;
    private final Clock clock;

    WriteReflection(Database database, RecordJournal recordJournal, CurrentCourse course, Clock clock) {
        this.database = database;
        this.recordJournal = recordJournal;
        this.course = course;
        this.clock = clock;
    }

    /**
     * A blank text removes the one there was; what it completed stays completed.
     *
     * @throws Refusal 404 for what is no image of the course, 400 for no text or a text that is too long, 401 when the
     *     learner was erased, 503 when it cannot be kept
     */
    void write(UUID learner, String activity, String text) {
        requireImage(activity);
        requireLength(text);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Event reflected = new Event(0, activity, now, Intervals.EMPTY, new Reflected());
        List<Event> events = text.isBlank() ? List.of() : List.of(reflected);
        Delivery delivery = new Delivery(learner, events, DeviceKind.COMPUTER, now);
        try {
            database.run(transaction -> write(transaction, delivery, new Reflection(activity, text, now)));
        } catch (JdbiException failure) {
            throw Intake.notKept(failure);
        }
    }

    private void write(Handle transaction, Delivery delivery, Reflection reflection) {
        switch (recordJournal.record(transaction, delivery)) {
            case Recorded recorded
            when reflection.text().isBlank() ->
                Reflections.delete(transaction, recorded.learner(), reflection.activity());
            case Recorded recorded -> Reflections.put(transaction, recorded.learner(), reflection);
            case Declined(Refusal why) -> throw why;
            case Postponed() -> throw new IllegalStateException("a learner was waited for, and is not locked");
        }
    }

    private void requireImage(String activity) {
        Yardsticks.of(course.get())
                .find(activity)
                .filter(yardstick -> yardstick.kind() == Kind.IMAGE)
                .orElseThrow(() -> Refusal.notFound("Aucune image réflexive du cours ne porte cet identifiant."));
    }

    private static void requireLength(String text) {
        if (text == null) {
            throw Refusal.badRequest("« text » doit être un texte, vide pour effacer le précédent.");
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > MOST_CHARACTERS) {
            throw Refusal.badRequest("Ce texte compte " + characters + " caractères : gardez-en 4 000 au plus.");
        }
    }
}
