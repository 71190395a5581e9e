package fr.parlemoi.progress;

import fr.parlemoi.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads how long a learner has studied, from stored rows. */
@ApplicationScoped
public class ReadTimes {

    private final Database database;
    private final ProgressConfig config;

    ReadTimes(Database database, ProgressConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The times of {@code learner}; null is somebody who has not begun. */
    public LearnerTimes of(UUID learner) {
        LearnerRows rows =
                learner == null ? new LearnerRows() : database.read(handle -> LoadRows.everythingOf(handle, learner));
        return LearnerTimes.of(rows, config.idleCap());
    }
}
