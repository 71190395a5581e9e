package fr.parlemoi.statistics.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.OtherAccounts;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was released, with the account that can read nothing else. Where that account is not configured,
 * everything here is a {@link Refusal} with 503.
 */
@ApplicationScoped
public class ReleasedTables {

    /** The breakdown of the provisional table, which has no axes. */
    public static final String OPEN_MONTH = "ensemble";

    private static final String ACCOUNT = "statistics";
    private static final Duration LATER = Duration.ofHours(1);

    // Of all remembered tables together: two years of every breakdown, in thirty megabytes.
    private static final long MOST_FIGURES = 4_000_000;

    private final Optional<Database> database;
    private final Cache<Key, IndexedTable> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_FIGURES)
            .weigher((Key key, IndexedTable table) -> 1 + table.size())
            .build();

    ReleasedTables(OtherAccounts accounts) {
        this.database = accounts.open(ACCOUNT);
    }

    private record Key(int release, Period period, Breakdown breakdown) {}

    /** All periods that were released, the latest first; of one released twice, the newer release. */
    public List<Released> periods() {
        return read("""
                SELECT MAX(release_number) AS release_number, period, MAX(released_at) AS released_at FROM released_table
                WHERE release_number > 0 GROUP BY period""");
    }

    /** The periods of one release, the latest and longest first. */
    public List<Released> periods(int release) {
        return periods().stream().filter(one -> one.release() == release).toList();
    }

    private List<Released> read(String sql) {
        return database().read(handle -> handle
                .createQuery(sql)
                .map((row, context) -> new Released(
                        row.getInt("release_number"),
                        Period.ofCode(row.getString("period")).orElseThrow(),
                        UtcTime.read(row, "released_at")))
                .stream()
                .sorted(Comparator.comparing(Released::period).reversed())
                .toList());
    }

    /** Empty where that release has no such table. */
    public Optional<IndexedTable> table(int release, Period period, Breakdown breakdown) {
        return Optional.ofNullable(remembered.get(new Key(release, period, breakdown), this::read));
    }

    private IndexedTable read(Key key) {
        return body(key.release, key.period.code(), key.breakdown.slug())
                .map(IndexedTable::of)
                .orElse(null);
    }

    /** The provisional totals of a month that is open; empty before they were first counted. */
    public Optional<ReleasedTable> openMonth(YearMonth month) {
        return body(0, Period.month(month).code(), OPEN_MONTH);
    }

    private Optional<ReleasedTable> body(int release, String period, String breakdown) {
        return database().read(handle -> handle.createQuery("""
                        SELECT body FROM released_table
                        WHERE release_number = :release AND period = :period AND breakdown = :breakdown""")
                .bind("release", release)
                .bind("period", period)
                .bind("breakdown", breakdown)
                .mapTo(String.class)
                .findOne()
                .map(TableJson::read));
    }

    /** Reads rows of the other table that this account may read. */
    public Database database() {
        return database.orElseThrow(() -> Refusal.unavailable(
                "Les statistiques se lisent avec un compte de base de données à part, et ce serveur n’en a pas reçu. Créez-le comme le décrit docs/operations.md («\u00a0The account for statistics\u00a0»), puis indiquez quarkus.datasource.statistics.username et quarkus.datasource.statistics.password.",
                LATER));
    }
}
