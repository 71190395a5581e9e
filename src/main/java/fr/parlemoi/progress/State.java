package fr.parlemoi.progress;

import java.time.Instant;

/** How far somebody got with an activity, a module or the course. */
enum State {
    TO_DO("À faire", "todo"),
    STARTED("En cours", "started"),
    COMPLETED("Terminé", "done");

    private final String label;
    private final String word;

    State(String label, String word) {
        this.label = label;
        this.word = word;
    }

    static State of(boolean started, Instant completedAt) {
        if (completedAt != null) {
            return COMPLETED;
        }
        return started ? STARTED : TO_DO;
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /** The word in style sheets. */
    public String word() {
        return word;
    }
}
