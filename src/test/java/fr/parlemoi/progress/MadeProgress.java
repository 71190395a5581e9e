package fr.parlemoi.progress;

import fr.parlemoi.bench.MadeLearner;
import fr.parlemoi.catalogue.Course;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Gives made learners the progress that their made journeys end in, merged by the product's own code. */
public final class MadeProgress {

    private static final Duration IDLE_CAP = Duration.ofMinutes(5);

    private final Yardsticks yardsticks;
    private final MergeJournal mergeJournal;

    public MadeProgress(Course course) {
        this.yardsticks = Yardsticks.of(course);
        this.mergeJournal = new MergeJournal(yardsticks, IDLE_CAP);
    }

    /** Stores every row of these learners, who had none, in the connection's transaction. */
    public void store(Connection connection, List<MadeLearner> learners) throws SQLException {
        try (BulkRows rows = new BulkRows(connection)) {
            for (MadeLearner learner : learners) {
                rows.add(learner.id(), rows(learner));
            }
            rows.write();
        }
    }

    private LearnerRows rows(MadeLearner learner) {
        LearnerRows rows = new LearnerRows();
        for (Delivery delivery : new MadeJourney(learner, yardsticks).deliveries()) {
            rows = mergeJournal.merge(rows, delivery).rows();
        }
        return rows;
    }
}
