package fr.parlemoi.proof;

/** Why a document cannot be issued yet: to the learner with how to mend it, to a trainer in a few words. */
enum Obstacle {
    NO_NAME(
            "Il manque votre nom\u00a0: donnez-le sur la page «\u00a0Mes documents », puis redemandez le document.",
            "le nom n’est pas donné (la personne le donne sur sa page «\u00a0Mes documents\u00a0»)"),
    UNPRINTABLE_NAME(
            "Le document ne peut pas imprimer votre nom\u00a0: écrivez-le en lettres latines sur la page «\u00a0Mes documents ».",
            "le nom ne s’imprime pas (la personne l’écrit en lettres latines sur sa page «\u00a0Mes documents\u00a0»)"),
    NOT_BEGUN(
            "Vous n’avez encore rien suivi\u00a0: commencez une activité, puis redemandez le document.",
            "rien n’est encore suivi"),
    NOTHING_COMPLETED(
            "Aucune activité n’est encore terminée\u00a0: terminez-en une, puis redemandez le certificat.",
            "aucune activité n’est terminée"),
    NO_ACTION(
            "Votre certificat n’est pas disponible\u00a0: l’action de formation n’est pas encore renseignée. Parlez-en à la personne qui vous accompagne.",
            "l’action de formation n’est pas renseignée"),
    NO_EVALUATION(
            "Votre certificat n’est pas disponible\u00a0: il faut d’abord qu’une évaluation soit enregistrée. Parlez-en à la personne qui vous accompagne.",
            "aucune évaluation n’est enregistrée");

    private final String toHer;
    private final String toTrainer;

    Obstacle(String toHer, String toTrainer) {
        this.toHer = toHer;
        this.toTrainer = toTrainer;
    }

    String toHer() {
        return toHer;
    }

    /** Without a capital and a full stop: one of a list. */
    public String toTrainer() {
        return toTrainer;
    }
}
