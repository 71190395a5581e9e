package fr.parlemoi.statistics.export;

import java.util.Locale;

/** The columns of the CSV file, one line a figure; their names never change. */
enum LongField {
    PERIODE("Mois (2026-09), trimestre (2026-T3) ou année (2026)."),
    VERSION("Numéro de la publication\u00a0: les mêmes chiffres pour toujours."),
    VENTILATION("Selon quoi les chiffres sont répartis."),
    TERRITOIRE_CODE(
            "FR\u00a0; R et le code Insee d’une région\u00a0; code Insee d’un département, d’une collectivité ou d’un arrondissement de Paris\u00a0; 75NR, NR\u00a0: non renseigné. Vide\u00a0: pas dans cette ventilation."),
    TERRITOIRE_NIVEAU("ensemble, region, departement, arrondissement ou poste."),
    TERRITOIRE_LIBELLE("Nom du territoire."),
    PROFESSION_CODE("tous, un métier, ou NR\u00a0: non renseigné. Vide\u00a0: pas dans cette ventilation."),
    PROFESSION_LIBELLE("Nom du métier."),
    LIEU_CODE("tous, un lieu d’exercice, ou NR\u00a0: non renseigné. Vide\u00a0: pas dans cette ventilation."),
    LIEU_LIBELLE("Nom du lieu d’exercice."),
    ORGANISATION_CODE("tous, une organisation, ou NR : aucune. Vide : pas dans cette ventilation."),
    ORGANISATION_LIBELLE("Nom de l’organisation."),
    MESURE("Ce qui est compté."),
    MESURE_LIBELLE("Nom de la mesure."),
    UNITE("personnes ou minutes."),
    VALEUR("Le nombre\u00a0; vide s’il n’est pas publié."),
    STATUT_VALEUR(
            "publié\u00a0; supprimé (secret statistique)\u00a0; non renseigné (non compté pour cette période). Une combinaison absente vaut 0."),
    SEUIL("Aucun nombre de moins de personnes n’est publié, sauf 0.");

    private final String meaning;

    LongField(String meaning) {
        this.meaning = meaning;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    boolean isNumber() {
        return this == VERSION || this == VALEUR || this == SEUIL;
    }
}
