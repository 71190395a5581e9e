package fr.parlemoi.progress;

import java.util.Random;

/** Interval sets of a few stretches, empty ones too. */
final class AnySets {

    private AnySets() {}

    static Intervals next(Random random) {
        Intervals set = Intervals.EMPTY;
        for (int stretch = random.nextInt(5); stretch > 0; stretch--) {
            int from = random.nextInt(90_000);
            set = set.add(from, from + 1 + random.nextInt(600));
        }
        return set;
    }
}
