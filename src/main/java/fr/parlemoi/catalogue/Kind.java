package fr.parlemoi.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an activity is, and so how it is completed. */
public enum Kind {
    VIDEO("Vidéo"),
    PODCAST("Podcast"),
    INTERVIEW("Entretien"),
    PRESENTATION("Présentation animée"),
    ARTICLE("Article"),
    IMAGE("Image réflexive");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The word in the contract: {@code video}, {@code podcast}… */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /** Whether it is played on a time line, rather than read or looked at. */
    public boolean isMedia() {
        return this != ARTICLE && this != IMAGE;
    }
}
