package fr.parlemoi.bench;

/**
 * How long and how large the benchmarks are.
 *
 * @param seconds of each measurement
 * @param warmUpSeconds before the first one, until the compiler has settled
 * @param runs of each figure, whose median is reported
 * @param few learners of a small database
 * @param learners that loads are spread over
 * @param fewPeople of a small population
 * @param many learners of a large database, and people of a large population
 */
record Scale(int seconds, int warmUpSeconds, int runs, int few, int learners, int fewPeople, int many) {

    /** What is published. */
    static final Scale FULL = new Scale(10, 60, 5, 1_000, 100_000, 10_000, 600_000);

    /** To try the benchmarks themselves; its figures say nothing. */
    static final Scale SHORT = new Scale(4, 4, 1, 200, 1_000, 1_000, 2_000);
}
