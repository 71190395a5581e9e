package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.ParisTime;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.Query;

/**
 * Which entries of the audit trail somebody wants to see.
 *
 * @param email of whoever acts or whose data are concerned; null for everybody
 * @param what an action's words; null for all
 * @param from the first day, in Paris; null without one
 * @param to the last day, in Paris; null without one
 */
record AuditFilter(String email, String what, LocalDate from, LocalDate to) {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    /**
     * From what a form sends; a blank is none.
     *
     * @throws Refusal 400 for what is no day
     */
    static AuditFilter typed(String email, String what, String from, String to) {
        String address = orNull(email);
        return new AuditFilter(
                address == null ? null : address.toLowerCase(Locale.ROOT), orNull(what), day(from), day(to));
    }

    /** SQL on a row {@code e}, whose parameters {@link #bindTo} sets. */
    String condition() {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        if (what != null) {
            all.add("e.what = :what");
        }
        if (from != null) {
            all.add("e.at >= :from");
        }
        if (to != null) {
            all.add("e.at < :to");
        }
        return String.join(" AND ", all);
    }

    void bindTo(Query query) {
        if (what != null) {
            query.bind("what", what);
        }
        if (from != null) {
            query.bind("from", ParisTime.begin(from));
        }
        if (to != null) {
            query.bind("to", ParisTime.begin(to.plusDays(1)));
        }
    }

    /** As an address ends, for one of its pages. */
    public String address(int page) {
        return "?personne=" + encoded(email) + "&action=" + encoded(what) + "&du=" + encoded(from) + "&au="
                + encoded(to) + "&page=" + page;
    }

    private static String encoded(Object value) {
        return value == null ? "" : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static String orNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static LocalDate day(String typed) {
        try {
            String day = orNull(typed);
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.badRequest("Une date s’écrit comme 2026-11-22 : l’année, le mois, le jour.");
        }
    }
}
