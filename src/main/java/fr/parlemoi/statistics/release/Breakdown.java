package fr.parlemoi.statistics.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What figures are broken down by: each is one released table a period, with all its totals. Rows keep the slugs, so
 * these never change.
 */
public enum Breakdown {
    /** Régions, départements and the arrondissements of Paris. */
    TERRITORY("territoire", "Territoire", Dimension.TERRITORY),
    /** The same, each by profession; by month, of the country alone. */
    TERRITORY_PROFESSION("territoire-profession", "Territoire et métier", Dimension.TERRITORY, Dimension.PROFESSION),
    /** The same, each by place of work; by month, of the country alone. */
    TERRITORY_WORKPLACE("territoire-lieu", "Territoire et lieu d’exercice", Dimension.TERRITORY, Dimension.WORKPLACE),
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

    /**
     * Whether its tables of a month are of the country alone. Most figures of a territory, a profession and a month are of
     * few people; what hides them would have to be hidden in the quarter too, where far fewer are.
     */
    public boolean isCoarseByMonth() {
        return dimensions.size() > 1;
    }

    /** Empty for what is no slug, and for null. */
    public static Optional<Breakdown> ofSlug(String slug) {
        return Stream.of(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }
}
