package fr.parlemoi.platform;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;

/** What a failure of the database means for the work that met it. */
enum Trouble {
    /** The database undid the transaction; the same work may succeed at once. */
    ABORTED,
    /** The connection broke on the way; whether a commit was stored is unknown, so the work must be repeatable. */
    LOST,
    /** No connection is to be had. */
    AWAY,
    /** Nothing can be stored: the disk is full. */
    FULL,
    /** A fault of ours. */
    BUG;

    // Lock wait timeout, deadlock (also a Galera certification conflict), and a row that changed under
    // innodb_snapshot_isolation.
    private static final Set<Integer> ABORTS = Set.of(1205, 1213, 1020);

    // Server shutting down, connection killed, Galera node not ready.
    private static final Set<Integer> LOSSES = Set.of(1053, 1927, 1047);

    // Disk full, table full, error writing a file.
    private static final Set<Integer> FULLS = Set.of(1021, 1114, 1026);

    private static final String CONNECTION_STATES = "08";

    static Trouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException) {
                return AWAY;
            }
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return BUG;
    }

    private static Trouble of(SQLException failure) {
        if (ABORTS.contains(failure.getErrorCode())) {
            return ABORTED;
        }
        if (FULLS.contains(failure.getErrorCode())) {
            return FULL;
        }
        boolean lost = failure.getSQLState() != null && failure.getSQLState().startsWith(CONNECTION_STATES);
        return lost || LOSSES.contains(failure.getErrorCode()) ? LOST : BUG;
    }

    boolean isWorthAnotherTry() {
        return this == ABORTED || this == LOST;
    }
}
