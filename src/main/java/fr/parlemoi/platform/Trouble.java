package fr.parlemoi.platform;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;

/** What a failure of the database means for the work that met it. */
enum Trouble {
    /** The database undid the transaction; the same work may succeed at once. */
    ABORTED,
    /** The connection broke on the way; whether a commit was stored is unknown, so the work must be repeatable. */
    LOST,
    /** No connection is to be had, or only to a server that does not take writes. */
    AWAY,
    /** Nothing can be stored: the disk is full. */
    FULL,
    /** A fault of ours. */
    BUG;

    private static final Map<Trouble, Set<Integer>> BY_CODE = Map.of(
            // Lock wait timeout, deadlock (also a Galera certification conflict), a row that changed under
            // innodb_snapshot_isolation, a statement that was killed, a commit that Galera could not certify.
            ABORTED, Set.of(1205, 1213, 1020, 1317, 1180),
            // Server shutting down, connection killed, Galera node not ready, server gone, connection lost.
            LOST, Set.of(1053, 1927, 1047, 2006, 2013),
            // Too many connections; read-only after a failover, in MariaDB's three ways to say so.
            AWAY, Set.of(1040, 1203, 1290, 1792, 1836),
            // Disk full, table full, error writing a file.
            FULL, Set.of(1021, 1114, 1026));

    private static final Map<Trouble, String> BY_STATE = Map.of(ABORTED, "40", LOST, "08");

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
        for (Trouble trouble : values()) {
            if (BY_CODE.getOrDefault(trouble, Set.of()).contains(failure.getErrorCode())) {
                return trouble;
            }
        }
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        for (Trouble trouble : values()) {
            if (BY_STATE.containsKey(trouble) && state.startsWith(BY_STATE.get(trouble))) {
                return trouble;
            }
        }
        return BUG;
    }

    /** As metrics name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same work may succeed in a moment. */
    boolean isWorthAnotherTry() {
        return this == ABORTED || this == LOST;
    }

    /** Whether it may succeed after a failover or a restart of the database, which take seconds. */
    boolean mayPass() {
        return isWorthAnotherTry() || this == AWAY;
    }
}
