package fr.parlemoi.statistics.disclosure;

/** Says which figures may not be read, whatever else is published. */
@FunctionalInterface
public interface Sensitivity {

    /**
     * @param cell of the family
     * @param period a node of the spell
     * @param value more than 0
     */
    boolean isSensitive(int cell, int period, long value);

    /** Figures of fewer people than the threshold. */
    static Sensitivity below(int threshold) {
        return (cell, period, value) -> value < threshold;
    }
}
