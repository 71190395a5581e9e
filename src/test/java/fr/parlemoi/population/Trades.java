package fr.parlemoi.population;

import java.util.Map;
import java.util.random.RandomGenerator;

/** What people do, and where: nearly two in three are assistants maternels, most of these at home. */
final class Trades {

    private static final Weighted<String> PROFESSIONS = Weighted.of("""
            assistant-maternel 64, assistant-familial 3, auxiliaire-de-puericulture 11, educateur-de-jeunes-enfants 6
            cap-aepe 7, infirmier-puericulteur 2, directeur 2.5, parent 2, etudiant 1.5, autre 1""");

    private static final Weighted<String> TEAMS = Weighted.of("""
            creche-collective 58, micro-creche 22, creche-familiale 4, halte-garderie 6, pmi 3, ecole 2
            relais-petite-enfance 3, autre 2""");

    private static final Map<String, Weighted<String>> WORKPLACES = Map.of(
            "assistant-maternel", Weighted.of("domicile 95, mam 4, creche-familiale 1"),
            "assistant-familial", Weighted.of("domicile 98, autre 2"),
            "infirmier-puericulteur", Weighted.of("pmi 55, creche-collective 38, autre 7"),
            "directeur",
                    Weighted.of("creche-collective 62, micro-creche 22, relais-petite-enfance 9, halte-garderie 7"),
            "parent", Weighted.of("domicile 90, autre 10"),
            "etudiant", Weighted.of("ecole 55, creche-collective 35, autre 10"));

    private Trades() {}

    static String profession(RandomGenerator random) {
        return PROFESSIONS.choose(random);
    }

    static String workplace(String profession, RandomGenerator random) {
        return WORKPLACES.getOrDefault(profession, TEAMS).choose(random);
    }
}
