package fr.parlemoi.statistics.release;

/**
 * What is counted.
 *
 * @param code as in « inscrits », « minutes-media », « module-debute:m1 »; files keep it, so it never changes
 * @param definition a sentence that stands beside every figure
 * @param monthly counted by month only: people who were active in two months are not two
 */
public record Measure(String code, String label, String definition, Unit unit, boolean monthly) {

    /** What a figure is a number of. */
    public enum Unit {
        PEOPLE("personnes"),
        MINUTES("minutes");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static final String REGISTERED = "inscrits";
    public static final String STARTED = "debuts";
    public static final String ACTIVE = "actifs";
    public static final String COMPLETED = "termines";
    public static final String MEDIA_MINUTES = "minutes-media";
    public static final String STUDY_MINUTES = "minutes-etude";
    /** Followed by a module's id. */
    public static final String MODULE_STARTED = "module-debute:";
    /** Followed by a module's id. */
    public static final String MODULE_COMPLETED = "module-termine:";
}
