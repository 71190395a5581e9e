package fr.parlemoi.cohort;

import java.time.Instant;
import java.util.Set;

/**
 * A learner of a cohort, as somebody who may be reminded.
 *
 * @param lastReminder null when none went to her in this cohort lately
 * @param possibleFrom when the next one may; null for now
 * @param stopped whether she wants none
 */
record Remindable(Member member, Set<MemberState> states, Instant lastReminder, Instant possibleFrom, boolean stopped) {

    public boolean is(MemberState state) {
        return states.contains(state);
    }

    public String stateWords() {
        return MemberState.words(states);
    }

    public boolean possible() {
        return possibleFrom == null && !stopped;
    }
}
