package fr.parlemoi.cohort;

import fr.parlemoi.learner.PersonName;
import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.platform.mail.MailState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What was sent to a cohort at once.
 *
 * @param by who did
 */
record SentReminders(String subject, Instant askedAt, String by, List<Sent> mails) {

    private static final int MOST = 20;

    // Whoever left the cohort is nobody's to see any more.
    private static final String SELECT = """
            SELECT r.letter, r.asked_at, r.mail_state, r.mail_at, t.subject, l.first_name, l.last_name,
                COALESCE(CONCAT(s.first_name, ' ', s.last_name), s.email, 'un compte effacé') AS trainer
            FROM (SELECT letter FROM reminder WHERE cohort = :cohort GROUP BY letter ORDER BY letter DESC LIMIT :most) latest
                JOIN reminder r ON r.letter = latest.letter AND r.cohort = :cohort
                JOIN reminder_letter t ON t.id = r.letter
                JOIN learner l ON l.id = r.learner JOIN cohort_member m ON m.learner = r.learner AND m.cohort = r.cohort
                LEFT JOIN learner s ON s.id = r.sent_by
            ORDER BY r.letter DESC, l.last_name COLLATE utf8mb4_uca1400_ai_ci, l.first_name COLLATE utf8mb4_uca1400_ai_ci""";

    record Sent(PersonName name, MailState mail, Instant mailAt) {}

    /** How many mails are in one state. */
    record Count(MailState state, int mails) {}

    /** The latest twenty, the newest first. */
    static List<SentReminders> of(Handle handle, UUID cohort) {
        Map<UUID, SentReminders> sent = new LinkedHashMap<>();
        handle.createQuery(SELECT)
                .bind("cohort", cohort)
                .bind("most", MOST)
                .map((row, context) -> sent.computeIfAbsent(row.getObject("letter", UUID.class), letter -> begin(row))
                        .mails()
                        .add(new Sent(
                                new PersonName(row.getString("first_name"), row.getString("last_name")),
                                MailState.read(row),
                                UtcTime.read(row, "mail_at"))))
                .list();
        return List.copyOf(sent.values());
    }

    private static SentReminders begin(ResultSet row) {
        try {
            return new SentReminders(
                    row.getString("subject"),
                    UtcTime.read(row, "asked_at"),
                    row.getString("trainer"),
                    new ArrayList<>());
        } catch (SQLException failure) {
            throw new IllegalStateException("the answer lacks a column", failure);
        }
    }

    /** In the order of the states, without those that no mail is in. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (MailState state : MailState.values()) {
            int found = (int) mails.stream().filter(one -> one.mail() == state).count();
            if (found > 0) {
                counts.add(new Count(state, found));
            }
        }
        return counts;
    }
}
