package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerStanding;
import java.util.List;

/** A cohort's progress as it is drawn; every drawing has its numbers in a table beside it. */
record Drawings(ProgressByWeek weeks, WeekLine modules, WeekLine finished, List<ModuleBar> bars) {

    private static final int HALF_A_LETTER = 4;
    private static final int LINE_HEIGHT = 13;

    static Drawings of(Matrix matrix) {
        List<LearnerStanding> standings =
                matrix.rows().stream().map(MatrixRow::standing).toList();
        ProgressByWeek weeks = ProgressByWeek.of(standings, matrix.at());
        return new Drawings(
                weeks,
                WeekLine.of(weeks.weeks().stream().map(week -> week.modules()).toList(), weeks.modules()),
                WeekLine.of(weeks.weeks().stream().map(week -> week.finished()).toList(), weeks.people()),
                matrix.course().modules().stream()
                        .map(module -> bar(module, standings))
                        .toList());
    }

    private static ModuleBar bar(Module module, List<LearnerStanding> standings) {
        List<LearnerStanding.ModuleStanding> hers = standings.stream()
                .map(standing -> standing.modules().get(module.id()))
                .toList();
        long completed =
                hers.stream().filter(one -> one.counts().completedAt() != null).count();
        long started = hers.stream()
                .filter(one -> one.startedAt() != null || one.counts().completedAt() != null)
                .count();
        return new ModuleBar(module, started, completed, standings.size());
    }

    /** Whether there is a line to draw. */
    public boolean isBegun() {
        return !weeks.weeks().isEmpty();
    }

    /** Where the words at its end stand: those of two lines that end close together, apart. */
    public double modulesWordsY() {
        return Math.min(modules.endY() + HALF_A_LETTER, finishedWordsY() - LINE_HEIGHT);
    }

    public double finishedWordsY() {
        return finished.endY() + HALF_A_LETTER;
    }

    /** In the units of the drawing, one row below the other. */
    public int barsHeight() {
        return bars.size() * ModuleBar.ROW;
    }

    /** The first week, one in the middle and the last one, each once. */
    public List<WeekLine.Tick> ticks() {
        return WeekLine.ticks(weeks.weeks());
    }

    /**
     * How many learners have begun and completed a module, as a bar.
     *
     * @param started the completed ones among them
     */
    record ModuleBar(Module module, long started, long completed, int people) {

        static final int ROW = 34;

        private static final int LENGTH = 268;

        public int top() {
            return (module.number() - 1) * ROW;
        }

        public long startedLength() {
            return people == 0 ? 0 : started * LENGTH / people;
        }

        public long completedLength() {
            return people == 0 ? 0 : completed * LENGTH / people;
        }
    }
}
