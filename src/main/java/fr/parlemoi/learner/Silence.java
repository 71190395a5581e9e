package fr.parlemoi.learner;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** How long a learner may be silent before everything of hers is erased; published on {@code /donnees-personnelles}. */
enum Silence {
    /** Nobody can come back to a guest's progress but from the phone that began it. */
    GUEST(Period.ofMonths(12), "email IS NULL AND COALESCE(last_receipt_at, created_at) < :limit"),

    /**
     * A session that is still open was used lately: she reads, even if she sends nothing. Staff work without learning,
     * until their role is taken away.
     */
    ACCOUNT(
            Period.ofYears(3),
            "email IS NOT NULL AND COALESCE(last_receipt_at, registered_at, created_at) < :limit"
                    + " AND NOT EXISTS (SELECT 1 FROM session WHERE session.learner = learner.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM staff_role WHERE staff_role.learner = learner.id)");

    private final Period longest;
    private final String silentSinceLimit;

    Silence(Period longest, String silentSinceLimit) {
        this.longest = longest;
        this.silentSinceLimit = silentSinceLimit;
    }

    /** SQL on a row of {@code learner}: nothing was received from her since {@code :limit}. */
    String condition() {
        return "merged_into IS NULL AND erased_at IS NULL AND " + silentSinceLimit;
    }

    Instant limit(Clock clock) {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(longest)
                .toInstant()
                .minus(Receivers.NOTED_EVERY);
    }
}
