package fr.parlemoi.interop;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The registered partners, and how often activities were played on their sites. */
@ApplicationScoped
class Partners {

    private static final String PLAYS = """
            SELECT partner, month, SUM(plays) AS plays FROM partner_play
            WHERE channel = 'partenaire' GROUP BY partner, month ORDER BY partner, month DESC""";

    private final Database database;

    Partners(Database database) {
        this.database = database;
    }

    /** @param count all activities together */
    record MonthOfPlays(String partner, YearMonth month, long count) {}

    /**
     * Safe to repeat: a row that is there already may be this very one.
     *
     * @throws Refusal 409 when another one has its slug
     */
    void register(Partner partner) {
        int added = database.write(transaction -> transaction
                .createUpdate("INSERT IGNORE INTO partner (slug, name, registered_at) VALUES (:slug, :name, :at)")
                .bind("slug", partner.slug())
                .bind("name", partner.name())
                .bind("at", partner.registeredAt())
                .execute());
        if (added == 0 && !all().contains(partner)) {
            throw Refusal.conflict("Un autre partenaire porte déjà l’identifiant «\u00a0" + partner.slug()
                    + "\u00a0»\u00a0: choisissez-en un autre.");
        }
    }

    List<Partner> all() {
        return database.read(
                handle -> handle.createQuery("SELECT slug, name, registered_at FROM partner ORDER BY name, slug")
                        .map((row, context) -> new Partner(
                                row.getString("slug"), row.getString("name"), UtcTime.read(row, "registered_at")))
                        .list());
    }

    /** By partner, the latest month first. */
    List<MonthOfPlays> plays() {
        return database.read(handle -> handle.createQuery(PLAYS)
                .map((row, context) -> new MonthOfPlays(
                        row.getString("partner"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("plays")))
                .list());
    }
}
