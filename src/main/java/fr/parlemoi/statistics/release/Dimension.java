package fr.parlemoi.statistics.release;

/** One direction in which figures are broken down. */
public enum Dimension {
    TERRITORY("territoire", "Territoire"),
    PROFESSION("profession", "Métier"),
    WORKPLACE("lieu", "Lieu d’exercice"),
    ORGANISATION("organisation", "Organisation");

    private final String slug;
    private final String label;

    Dimension(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }
}
