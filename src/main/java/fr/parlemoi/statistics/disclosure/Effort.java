package fr.parlemoi.statistics.disclosure;

import java.util.Random;

/**
 * How a way to move a cell is looked for. The first try takes the best step each time; where that leads nowhere, because
 * one step used up what two others would have needed, further tries prefer steps by chance, the same chance every time.
 *
 * @param sign 1 to make the cell larger in the upper distribution, −1 to make it smaller there: room is made there alone
 * @param everyLeaf whether all leaves are tried, or a few of many
 * @param detours how many steps may make room for each other
 * @param withinQuarter whether people stay in their quarter. In a year most of the quarters are told already, and each was
 *     proved by itself: with what it hides and what the year may hide there is a way, and fewer to look through
 */
record Effort(int sign, boolean everyLeaf, int detours, boolean withinQuarter, Random random) {

    static final Effort FIRST = new Effort(1, false, 1, false, null);

    /** How many of the cells that are in the way are looked at. */
    static final int OBSTACLES = 12;

    /** And how many where there is no other way. */
    static final int ALL_OBSTACLES = 500;

    private static final double LEAST = 0.2;

    /** @param number of the try, from 1 */
    static Effort byChance(int number, int cell) {
        return new Effort(
                number % 2 == 0 ? 1 : -1,
                number > 2,
                number % 4 < 2 ? 1 : 2,
                number < 5 || number % 3 != 0,
                number < 5 ? null : new Random(31L * cell + number));
    }

    /** By what the worth of a step is multiplied. */
    double chance() {
        return random == null ? 1 : LEAST + (1 - LEAST) * random.nextDouble();
    }

    double leastChance() {
        return random == null ? 1 : LEAST;
    }
}
