package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.BesideTheApplication;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migration that moves what a learner last did from the course's row to that of her latest month. */
@BesideTheApplication
class LastTimesByMonthTest {

    @Test
    void keeps_what_each_learner_last_did(@TempDir Path data) {
        UUID nadia = UUID.randomUUID();
        UUID lea = UUID.randomUUID();
        UUID corrected = UUID.randomUUID();
        try (OldDatabase database = OldDatabase.of("16", data)) {
            try (Handle handle = database.open()) {
                begin(handle, nadia, "2026-10-02 20:15:03.125", "2026-10-03 06:00:00.250");
                handle.execute("INSERT INTO learner_month VALUES (?, '2026-09-01', 60, 60, 60)", nadia);
                handle.execute("INSERT INTO learner_month VALUES (?, '2026-10-01', 30, 30, 30)", nadia);
                begin(handle, lea, "2026-08-31 20:00:00.000", "2026-09-01 08:00:00.000");
                begin(handle, corrected, null, null);
            }

            database.migrate("17");

            try (Handle handle = database.open()) {
                assertThat(months(handle, nadia))
                        .isEqualTo("2026-09-01 60.0 60 null null;"
                                + "2026-10-01 30.0 30 2026-10-02 20:15:03.125 2026-10-03 06:00:00.250");
                assertThat(months(handle, lea))
                        .isEqualTo("2026-09-01 0.0 0 2026-08-31 20:00:00.000 2026-09-01 08:00:00.000");
                assertThat(months(handle, corrected)).isNull();
            }
        }
    }

    private static void begin(Handle handle, UUID learner, String lastLearning, String lastReceipt) {
        handle.execute("INSERT INTO learner (id, created_at) VALUES (?, NOW(3))", learner);
        handle.execute("""
                INSERT INTO course_progress (learner, completed, required, last_learning_at, last_receipt_at)
                VALUES (?, 1, 5, ?, ?)""", learner, lastLearning, lastReceipt);
    }

    private static String months(Handle handle, UUID learner) {
        return handle.createQuery("""
                        SELECT GROUP_CONCAT(month, ' ', media_seconds, ' ', study_seconds, ' ',
                            IFNULL(last_learning_at, 'null'), ' ', IFNULL(last_receipt_at, 'null')
                            ORDER BY month SEPARATOR ';')
                        FROM learner_month WHERE learner = ?""").bind(0, learner).mapTo(String.class).one();
    }
}
