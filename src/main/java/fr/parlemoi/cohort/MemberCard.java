package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.OpenedMember;
import fr.parlemoi.progress.LearnerDetail;
import fr.parlemoi.web.French;
import java.time.Instant;
import java.util.List;

/**
 * A learner's card as a trainer of one of her cohorts sees it.
 *
 * @param corrections all that were ever made, in whichever cohort
 */
record MemberCard(Cohort cohort, Member member, LearnerDetail detail, List<Correction> corrections, Instant now) {

    static MemberCard of(OpenedMember opened, LearnerDetail detail, List<Correction> corrections, Instant now) {
        return new MemberCard(opened.cohort(), opened.member(), detail, corrections, now);
    }

    /** Where it stands. */
    public String path() {
        return cohort.path() + "/personnes/" + member.learner();
    }

    /** « aujourd’hui à 14 h 05 », « il y a 2 jours ». */
    public String ago(Instant then) {
        return French.ago(then, now);
    }

    /** Whether an activity of the course is not completed, so that it may be marked as done. */
    boolean isOpen(String activity) {
        return detail.modules().stream()
                .flatMap(module -> module.activities().stream())
                .anyMatch(one -> one.isOpen() && one.activity().id().equals(activity));
    }

    public List<Correction> correctionsOf(String activity) {
        return corrections.stream()
                .filter(correction -> correction.activity().equals(activity))
                .toList();
    }

    /** Those of activities that are no longer in the course. */
    public List<Correction> correctionsOfRetired() {
        return corrections.stream()
                .filter(correction ->
                        detail.course().activity(correction.activity()).isEmpty())
                .toList();
    }

    /** Whether it was made in this cohort: of others, neither author nor reason is for its trainers to see. */
    public boolean isOfThisCohort(Correction correction) {
        return correction.cohort().equals(cohort.id());
    }
}
