package fr.parlemoi.faults;

import java.util.Random;

/**
 * The choices of one run. They follow from its seed, which every failure names: {@code -Dfaults.seed=…} makes them
 * again; only the moments at which processes meet stay chance.
 */
final class Trial {

    private static final boolean THOROUGH = Boolean.getBoolean("faults.thorough");

    private final long seed;
    private final Random choices;

    private Trial(long seed) {
        this.seed = seed;
        this.choices = new Random(seed);
    }

    static Trial begin() {
        return new Trial(Long.getLong("faults.seed", System.nanoTime() & 0xFFFFFFFFL));
    }

    /** How often to try: {@code inSuite} times with every build, {@code onDemand} times in the profile of these tests. */
    static int times(int inSuite, int onDemand) {
        return THOROUGH ? onDemand : inSuite;
    }

    /** Choices that do not depend on how many were made elsewhere meanwhile. */
    Random fork() {
        return new Random(choices.nextLong());
    }

    Random choices() {
        return choices;
    }

    @Override
    public String toString() {
        return "-Dfaults.seed=" + seed;
    }
}
