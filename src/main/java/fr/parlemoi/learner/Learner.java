package fr.parlemoi.learner;

import java.util.UUID;

/**
 * Somebody who learns: a guest, until she has verified an e-mail.
 *
 * @param email null for a guest
 */
public record Learner(UUID id, String email) {

    public boolean isGuest() {
        return email == null;
    }
}
