package fr.parlemoi.population;

import fr.parlemoi.web.nomenclature.Arrondissement;
import fr.parlemoi.web.nomenclature.Region;
import java.util.random.RandomGenerator;

/** Where people live: as in France, but Île-de-France, which pays for the course, more than three times as often. */
final class Territories {

    private static final double ILE_DE_FRANCE = 3.5;
    private static final double SHARE_WITHOUT_ARRONDISSEMENT = 0.12;

    // Thousands of inhabitants, roughly.
    private static final Weighted<String> ALL = Weighted.of("""
            01 670, 02 525, 03 335, 04 165, 05 140, 06 1100, 07 330, 08 265, 09 155, 10 310
            11 375, 12 280, 13 2060, 14 700, 15 143, 16 350, 17 660, 18 300, 19 240, 2A 162
            2B 184, 21 535, 22 605, 23 115, 24 415, 25 545, 26 520, 27 600, 28 430, 29 920
            30 755, 31 1440, 32 192, 33 1660, 34 1200, 35 1100, 36 217, 37 613, 38 1285, 39 258
            40 420, 41 328, 42 768, 43 228, 44 1460, 45 685, 46 175, 47 331, 48 76, 49 822
            50 495, 51 563, 52 170, 53 305, 54 732, 55 181, 56 770, 57 1050, 58 202, 59 2610
            60 830, 61 276, 62 1460, 63 664, 64 690, 65 230, 66 485, 67 1150, 68 768, 69 1890
            70 233, 71 550, 72 566, 73 440, 74 840, 75 2110, 76 1255, 77 1440, 78 1460, 79 375
            80 567, 81 392, 82 263, 83 1090, 84 563, 85 695, 86 438, 87 372, 88 362, 89 335
            90 140, 91 1310, 92 1640, 93 1670, 94 1420, 95 1260, 971 384, 972 361, 973 287, 974 873
            975 6, 976 310, 977 11, 978 32, 986 11, 987 280, 988 270""".replace("\n", ", "));

    private static final Weighted<String> PARIS = Weighted.of("""
            75101 16, 75102 21, 75103 34, 75104 29, 75105 57, 75106 40, 75107 48, 75108 35, 75109 59, 75110 86
            75111 143, 75112 140, 75113 180, 75114 135, 75115 229, 75116 163, 75117 164, 75118 190, 75119 183, 75120 191
            """);

    private static final Weighted<String> SKEWED = new Weighted<>(ALL.things(), Territories::weight);

    private Territories() {}

    private static double weight(String departement) {
        int place = ALL.things().indexOf(departement);
        double inhabitants = (place + 1 == ALL.things().size() ? 1 : ALL.before(place + 1)) - ALL.before(place);
        boolean favoured = Region.of(departement)
                .filter(region -> region.code().equals("11"))
                .isPresent();
        return favoured ? inhabitants * ILE_DE_FRANCE : inhabitants;
    }

    static String departement(RandomGenerator random) {
        return SKEWED.choose(random);
    }

    /** Empty outside Paris, and for some there. */
    static String arrondissement(String departement, RandomGenerator random) {
        boolean said = departement.equals(Arrondissement.PARIS) && random.nextDouble() >= SHARE_WITHOUT_ARRONDISSEMENT;
        return said ? PARIS.choose(random) : "";
    }
}
