package fr.parlemoi.cohort;

import fr.parlemoi.learner.Email;
import fr.parlemoi.learner.PersonName;

/**
 * Somebody on a list who may be invited.
 *
 * @param line where she stands, from 1
 */
record Invitee(long line, PersonName name, Email email) {

    /** As pages show it. */
    public String address() {
        return email.address();
    }

    /** As a line of a list that reads back as the same: no part of it can hold a semicolon. */
    String asLine() {
        return name.last() + ";" + name.first() + ";" + email.address();
    }
}
