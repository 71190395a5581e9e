package fr.parlemoi.web.nomenclature;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a learner works with children. Rows and released figures keep the slugs, so these never change. */
public enum Workplace implements Choice {
    DOMICILE("À domicile"),
    MAM("Maison d’assistants maternels (MAM)"),
    CRECHE_COLLECTIVE("Crèche collective"),
    CRECHE_FAMILIALE("Crèche familiale"),
    MICRO_CRECHE("Micro-crèche"),
    HALTE_GARDERIE("Halte-garderie"),
    RELAIS_PETITE_ENFANCE("Relais petite enfance"),
    PMI("Protection maternelle et infantile (PMI)"),
    ECOLE("École"),
    AUTRE("Autre lieu");

    private final String label;

    Workplace(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Empty for what is no slug, and for null. */
    public static Optional<Workplace> ofSlug(String slug) {
        return Stream.of(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
