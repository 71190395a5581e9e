package fr.parlemoi.cohort;

import fr.parlemoi.progress.LearnerProgress.Counts;
import fr.parlemoi.progress.LearnerStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a trainer wants to know of a learner first; {@code meaning} is how the page defines it. */
public enum MemberState {
    NEVER_STARTED("jamais-commence", "Jamais commencé", "rien n’a encore été reçu de cette personne."),
    BEHIND(
            "en-retard",
            "En retard",
            "la part faite est plus petite que la part du calendrier qui est passée, à une activité près. Sans calendrier,"
                    + " personne n’est en retard."),
    SILENT(
            "sans-nouvelles",
            "Sans nouvelles",
            "commencé, pas terminé, et rien reçu depuis 7\u00a0jours ou plus\u00a0: peut-être le téléphone n’a-t-il pas encore"
                    + " envoyé."),
    IN_PROGRESS("en-cours", "En cours", "commencé, pas terminé, ni en retard ni sans nouvelles."),
    FINISHED("termine", "Terminé", "toutes les activités demandées sont faites.");

    private static final Duration SILENT_AFTER = Duration.ofDays(7);

    private final String slug;
    private final String label;
    private final String meaning;

    MemberState(String slug, String label, String meaning) {
        this.slug = slug;
        this.label = label;
        this.meaning = meaning;
    }

    static Optional<MemberState> ofSlug(String slug) {
        return Stream.of(values()).filter(state -> state.slug.equals(slug)).findFirst();
    }

    /**
     * All that hold for a learner, at least one.
     *
     * @param calendar the cohort's; null without one
     */
    static Set<MemberState> of(LearnerStanding standing, Calendar calendar, Instant now) {
        if (standing.isFinished()) {
            return EnumSet.of(FINISHED);
        }
        Set<MemberState> states = EnumSet.noneOf(MemberState.class);
        if (calendar != null && isBehind(standing.course(), calendar.passed(now))) {
            states.add(BEHIND);
        }
        if (!standing.isBegun()) {
            states.add(NEVER_STARTED);
        } else if (!now.isBefore(standing.lastReceipt().plus(SILENT_AFTER))) {
            states.add(SILENT);
        }
        return states.isEmpty() ? EnumSet.of(IN_PROGRESS) : states;
    }

    private static boolean isBehind(Counts course, double passed) {
        return course.completed() < passed * course.required() - 1;
    }

    /** As people read them, in the order of their urgency: « Jamais commencé, En retard ». */
    static String words(Set<MemberState> states) {
        return states.stream().map(MemberState::label).collect(Collectors.joining(", "));
    }

    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
