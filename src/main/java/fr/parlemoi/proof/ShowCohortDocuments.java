package fr.parlemoi.proof;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.cohort.Cohort;
import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.platform.Database;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The page of a cohort's documents, for whatever was just asked of it. */
@ApplicationScoped
class ShowCohortDocuments {

    private final Archives archives;
    private final CurrentCourse course;
    private final Database database;
    private final Clock clock;

    ShowCohortDocuments(Archives archives, CurrentCourse course, Database database, Clock clock) {
        this.archives = archives;
        this.course = course;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param action null before it is recorded
     * @param form of the action
     * @param archive null when none was ordered
     */
    record documents(
            Cohort cohort,
            TrainingAction action,
            Typed form,
            Candidates people,
            ArchiveProgress archive,
            Asked asked,
            CourseFacts course,
            Choices choices)
            implements TemplateInstance {}

    /**
     * @param action what was typed of a training action, with its faults; null otherwise
     * @param archiveFault why an archive was not begun; null otherwise
     * @param archiveLost whether the one that the address names is no longer known
     */
    record Asked(Typed action, String archiveFault, boolean archiveLost) {

        static final Asked NOTHING = new Asked(null, null, false);
    }

    record CourseFacts(String title, double seconds) {}

    /** Between which natures and documents she chooses. */
    record Choices(List<Nature> natures, List<DocumentKind> kinds) {

        static final Choices ALL = new Choices(List.of(Nature.values()), List.of(DocumentKind.values()));
    }

    /**
     * Everybody, by name.
     *
     * @param certifying whether the training action is recorded: without it nobody is certified, and nobody's reason is
     *     her own
     */
    record Candidates(List<Candidate> all, boolean certifying) {

        /** How many certificates nothing is in the way of. */
        public int certifiable() {
            return (int) all.stream()
                    .filter(one -> one.certificateObstacles().isEmpty())
                    .count();
        }
    }

    TemplateInstance page(Opened opened, Asked asked) {
        return database.read(handle -> {
            TrainingAction action =
                    TrainingActions.of(handle, opened.cohort().id()).orElse(null);
            return new documents(
                    opened.cohort(),
                    action,
                    form(asked, action),
                    new Candidates(Candidate.of(handle, opened, action != null), action != null),
                    order(opened)
                            .map(known -> ArchiveProgress.of(known, clock.instant()))
                            .orElse(null),
                    asked,
                    new CourseFacts(course.get().title(), course.get().seconds()),
                    Choices.ALL);
        });
    }

    /** The page that follows an order; it says so when the archive is known no longer. @param archive its id, or null */
    TemplateInstance page(Opened opened, String archive) {
        boolean known = archive == null
                || order(opened)
                        .map(order -> order.id)
                        .map(UUID::toString)
                        .filter(archive::equals)
                        .isPresent();
        return page(opened, new Asked(null, null, !known));
    }

    private Optional<ArchiveOrder> order(Opened opened) {
        return archives.of(opened.trainer().id(), opened.cohort().id());
    }

    private static Typed form(Asked asked, TrainingAction action) {
        if (asked.action() != null) {
            return asked.action();
        }
        return action == null ? new Typed(Map.of("nature", Nature.TRAINING.word())) : action.typed();
    }
}
