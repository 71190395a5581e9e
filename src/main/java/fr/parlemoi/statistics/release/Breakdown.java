package fr.parlemoi.statistics.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What figures are broken down by: each is one released table a period, with all its totals. Rows keep the slugs, so
 * these never change.
 */
public enum Breakdown {
    /** Régions, départements and the arrondissements of Paris, each by profession. */
    TERRITORY_PROFESSION("territoire-profession", "Territoire et métier", Dimension.TERRITORY, Dimension.PROFESSION),
    /** Régions, départements and the arrondissements of Paris, each by place of work. */
    TERRITORY_WORKPLACE("territoire-lieu", "Territoire et lieu d’exercice", Dimension.TERRITORY, Dimension.WORKPLACE),
    /** Régions alone, each by profession and place of work. */
    REGION_PROFESSION_WORKPLACE(
            "region-profession-lieu",
            "Région, métier et lieu d’exercice",
            Dimension.TERRITORY,
            Dimension.PROFESSION,
            Dimension.WORKPLACE),
    ORGANISATION("organisation", "Organisation", Dimension.ORGANISATION);

    private final String slug;
    private final String label;
    private final List<Dimension> dimensions;

    Breakdown(String slug, String label, Dimension... dimensions) {
        this.slug = slug;
        this.label = label;
        this.dimensions = List.of(dimensions);
    }

    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Empty for what is no slug, and for null. */
    public static Optional<Breakdown> ofSlug(String slug) {
        return Stream.of(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }
}
