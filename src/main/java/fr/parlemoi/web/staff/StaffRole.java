package fr.parlemoi.web.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody who works for the course may do; a person may have several of these. */
public enum StaffRole {
    TRAINER("Formation", "Accompagne des cohortes et suit leur avancement."),
    PREFECTURE("Préfecture", "Consulte les statistiques, où personne ne peut être reconnu."),
    ADMINISTRATOR("Administration", "Invite et retire les membres de l’équipe, et lit le journal.");

    private final String label;
    private final String meaning;

    StaffRole(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** In French, as pages and mails name it. */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** As an address or a form writes it, as in {@code trainer}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StaffRole> ofSlug(String slug) {
        return Stream.of(values()).filter(role -> role.slug().equals(slug)).findFirst();
    }
}
