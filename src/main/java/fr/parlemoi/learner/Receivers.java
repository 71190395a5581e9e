package fr.parlemoi.learner;

import fr.parlemoi.platform.PaddedList;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Rows;
import fr.parlemoi.platform.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Whom journals belong to now: their senders, or the accounts these were merged into since. They are locked until the
 * commit, all in one statement and in the order of their keys, so that no merging or erasing comes between and writers
 * wait for each other in one order. The receipt is noted.
 */
public final class Receivers {

    // For the end of a silence, which is counted in months. The exact time of a receipt stands with the progress.
    static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final Map<UUID, Row> rows = new HashMap<>();
    private final Handle transaction;
    private final String whenLocked;

    private Receivers(Handle transaction, String whenLocked) {
        this.transaction = transaction;
        this.whenLocked = whenLocked;
    }

    private record Row(UUID id, UUID mergedInto, boolean erased, Instant lastReceipt) {}

    /** Waits for whoever holds one of them. */
    static Receivers lock(Handle transaction, Collection<UUID> senders, Instant now) {
        return new Receivers(transaction, "").find(senders, now);
    }

    /** Leaves out those that another transaction holds just now: they are not {@link #isLocked locked} here. */
    static Receivers lockFree(Handle transaction, Collection<UUID> senders, Instant now) {
        return new Receivers(transaction, "SKIP LOCKED").find(senders, now);
    }

    /** Whether it is known whom that belongs to which {@code sender} sent: false while somebody else holds her. */
    public boolean isLocked(UUID sender) {
        if (whenLocked.isEmpty()) {
            return true;
        }
        Row row = rows.get(sender);
        return row != null && (row.mergedInto() == null || rows.containsKey(row.mergedInto()));
    }

    /**
     * Whom that belongs to which {@code sender} sent.
     *
     * @throws Refusal 401 when she was erased
     */
    public UUID of(UUID sender) {
        Row row = rows.get(sender);
        Row receiver = row == null || row.mergedInto() == null ? row : rows.get(row.mergedInto());
        if (receiver == null || receiver.erased() || receiver.mergedInto() != null) {
            throw Refusal.unauthorized("Vos données ont été effacées : rouvrez le cours pour commencer.");
        }
        return receiver.id();
    }

    private Receivers find(Collection<UUID> senders, Instant now) {
        read(senders);
        read(rows.values().stream()
                .map(Row::mergedInto)
                .filter(Objects::nonNull)
                .toList());
        note(now);
        return this;
    }

    private void read(Collection<UUID> learners) {
        if (learners.isEmpty()) {
            return;
        }
        List<UUID> padded = PaddedList.of(new TreeSet<>(learners));
        // Without the hint a small table might be scanned, and its rows locked, as a whole.
        Rows.read(
                transaction,
                "SELECT id, merged_into, erased_at, last_receipt_at FROM learner FORCE INDEX (PRIMARY) WHERE id IN ("
                        + PaddedList.places("?", padded.size()) + ") ORDER BY id FOR UPDATE " + whenLocked,
                padded,
                this::add);
    }

    private void add(ResultSet row) throws SQLException {
        UUID id = Rows.id(row, "id");
        Row read = new Row(
                id,
                Rows.id(row, "merged_into"),
                row.getString("erased_at") != null,
                UtcTime.read(row, "last_receipt_at"));
        rows.put(id, read);
    }

    private void note(Instant now) {
        List<UUID> due = rows.values().stream()
                .filter(row -> row.mergedInto() == null && !row.erased() && isDue(row.lastReceipt(), now))
                .map(Row::id)
                .sorted()
                .toList();
        if (!due.isEmpty()) {
            transaction
                    .createUpdate("UPDATE learner FORCE INDEX (PRIMARY) SET last_receipt_at = :now WHERE id IN (<ids>)")
                    .bind("now", now)
                    .bindList("ids", PaddedList.of(due))
                    .execute();
        }
    }

    private static boolean isDue(Instant lastReceipt, Instant now) {
        return lastReceipt == null || !lastReceipt.plus(NOTED_EVERY).isAfter(now);
    }
}
