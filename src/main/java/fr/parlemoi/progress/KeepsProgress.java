package fr.parlemoi.progress;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.KeepsLearnerRows;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.learner.LearnerMerged;
import fr.parlemoi.progress.StoreRows.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Follows what becomes of a learner, in the transaction in which it happens; both learners are locked by then. */
@ApplicationScoped
@KeepsLearnerRows({"activity_progress", "study_day", "module_progress", "course_progress", "learner_month", "reflection"
})
class KeepsProgress {

    private static final List<String> TABLES =
            List.of(KeepsProgress.class.getAnnotation(KeepsLearnerRows.class).value());

    private final CurrentCourse course;
    private final ProgressConfig config;
    private final Clock clock;

    KeepsProgress(CurrentCourse course, ProgressConfig config, Clock clock) {
        this.course = course;
        this.config = config;
        this.clock = clock;
    }

    void merged(@Observes LearnerMerged merged) {
        Handle transaction = merged.transaction();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LearnerRows account = LoadRows.everythingOf(transaction, merged.account());
        LearnerRows guest = LoadRows.everythingOf(transaction, merged.guest());
        LearnerRows both = new MergeGuest(Yardsticks.of(course.get()), config.idleCap()).merge(account, guest, now);
        StoreRows.store(transaction, List.of(new Change(merged.account(), account, both)));
        Reflections.join(transaction, merged.account(), merged.guest());
        delete(transaction, merged.guest());
    }

    void erased(@Observes LearnerErased erased) {
        delete(erased.transaction(), erased.learner());
    }

    void exported(@Observes LearnerExported exported) {
        LearnerRows rows = LoadRows.everythingOf(exported.handle(), exported.learner());
        exported.add("progress", ExportedProgress.of(rows));
        exported.add("reflections", Reflections.of(exported.handle(), exported.learner()));
    }

    private static void delete(Handle transaction, UUID learner) {
        for (String table : TABLES) {
            transaction
                    .createUpdate("DELETE FROM " + table + " WHERE learner = :learner")
                    .bind("learner", learner)
                    .execute();
        }
    }
}
