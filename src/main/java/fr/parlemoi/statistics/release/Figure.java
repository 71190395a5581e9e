package fr.parlemoi.statistics.release;

/**
 * One figure of a released table: a number, or the reason why there is none.
 *
 * @param value people or minutes; 0 unless it is published
 */
public record Figure(State state, long value) {

    /** Why a figure is a number or none. */
    public enum State {
        /** 0, or a number that tells of nobody in particular. */
        PUBLISHED("publié"),
        /** Hidden, because few people are behind it, or because it would tell of another that is hidden. */
        SUPPRESSED("supprimé"),
        /** Not counted for this period. */
        UNKNOWN("non renseigné");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As files write it, in {@code statut_valeur}. */
        public String label() {
            return label;
        }
    }

    public static final Figure SUPPRESSED = new Figure(State.SUPPRESSED, 0);
    public static final Figure UNKNOWN = new Figure(State.UNKNOWN, 0);
    public static final Figure ZERO = published(0);

    public static Figure published(long value) {
        return new Figure(State.PUBLISHED, value);
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
