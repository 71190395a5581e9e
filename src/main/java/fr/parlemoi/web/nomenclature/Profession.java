package fr.parlemoi.web.nomenclature;

/** What a learner does. Rows and released figures keep the slugs, so these never change. */
public enum Profession implements Choice {
    ASSISTANT_MATERNEL("Assistante maternelle, assistant maternel"),
    ASSISTANT_FAMILIAL("Assistante familiale, assistant familial"),
    AUXILIAIRE_DE_PUERICULTURE("Auxiliaire de puériculture"),
    EDUCATEUR_DE_JEUNES_ENFANTS("Éducatrice ou éducateur de jeunes enfants"),
    CAP_AEPE("Titulaire du CAP Accompagnant éducatif petite enfance"),
    INFIRMIER_PUERICULTEUR("Infirmière puéricultrice, infirmier puériculteur"),
    DIRECTEUR("Directrice ou directeur d’établissement"),
    PARENT("Parent"),
    ETUDIANT("Étudiante ou étudiant"),
    AUTRE("Autre métier");

    private final String label;

    Profession(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
