package fr.parlemoi.web.nomenclature;

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
}
