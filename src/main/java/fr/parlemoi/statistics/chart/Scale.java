package fr.parlemoi.statistics.chart;

import java.util.stream.LongStream;

/**
 * An axis from nothing to a round number.
 *
 * @param top at least 1
 */
record Scale(long top) {

    /** The smallest of 1, 2, 5, 10, 20, 50… that is not under {@code largest}. */
    static Scale upTo(long largest) {
        return new Scale(LongStream.iterate(1, tens -> tens * 10)
                .flatMap(tens -> LongStream.of(tens, 2 * tens, 5 * tens))
                .filter(round -> round >= largest)
                .findFirst()
                .orElseThrow());
    }

    double share(long value) {
        return (double) value / top;
    }
}
