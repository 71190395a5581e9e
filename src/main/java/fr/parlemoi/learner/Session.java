package fr.parlemoi.learner;

import fr.parlemoi.web.staff.StaffRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A browser, or another client, that acts for a learner.
 *
 * @param learner whom it acts for
 * @param email of that learner; null for a guest
 * @param device in words, as in « Téléphone Android, Chrome »
 * @param inherited whether its guest was merged into {@code learner}: it may still send what was learnt, and no more,
 *     since whoever knew the guest's token has not shown that the account is hers
 * @param roles what its account may do for the course; for an inherited session, nothing
 * @param secondStepAt when the second step of the sign-in was done in it; null before
 */
record Session(
        UUID id,
        UUID learner,
        String email,
        String device,
        Instant startedAt,
        LocalDate lastUsedOn,
        Instant expiresAt,
        boolean inherited,
        Set<StaffRole> roles,
        Instant secondStepAt) {

    /** Whether it belongs to a guest, whose progress can become an account's. */
    boolean isGuest() {
        return email == null && !inherited;
    }

    /** The learner as pages see her; an inherited session does not learn whose account it sends to. */
    Learner asLearner() {
        return new Learner(learner, inherited ? null : email);
    }
}
