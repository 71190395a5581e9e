package fr.parlemoi.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of action a certificat de réalisation certifies: the four of art. L.6313-1 of the code du travail. */
enum Nature {
    TRAINING("formation", "action de formation"),
    SKILLS_REVIEW("bilan", "bilan de compétences"),
    EXPERIENCE("vae", "action de validation des acquis de l’expérience"),
    APPRENTICESHIP("apprentissage", "action de formation par apprentissage");

    private final String word;
    private final String label;

    Nature(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As it is signed and stored; never changes. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    static Optional<Nature> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    static List<Nature> all() {
        return List.of(values());
    }
}
