package fr.parlemoi.statistics;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.statistics.release.Released;
import fr.parlemoi.statistics.release.ReleasedTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which releases everybody may read. What was published stays so. */
@ApplicationScoped
class PublishedReleases {

    private final Database database;
    private final ReleasedTables tables;
    private final Clock clock;

    PublishedReleases(Database database, ReleasedTables tables, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * A release with its periods, the longest first.
     *
     * @param publishedAt null while the prefecture alone may read it
     */
    record Release(int number, Instant releasedAt, List<Released> periods, Instant publishedAt) {

        public boolean isPublished() {
            return publishedAt != null;
        }

        /** As in « septembre 2026, 3e trimestre 2026 ». */
        public String label() {
            return periods.stream()
                    .sorted(Comparator.comparing(Released::period))
                    .map(one -> one.period().label())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The newest first. */
    List<Release> all() {
        Map<Integer, Instant> published = database.read(handle -> handle
                .createQuery("SELECT release_number, published_at FROM published_release")
                .map((row, context) -> Map.entry(row.getInt("release_number"), UtcTime.read(row, "published_at")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return tables.periods().stream().collect(Collectors.groupingBy(Released::release)).entrySet().stream()
                .map(one -> new Release(
                        one.getKey(), one.getValue().getFirst().at(), one.getValue(), published.get(one.getKey())))
                .sorted(Comparator.comparing(Release::number).reversed())
                .toList();
    }

    List<Release> published() {
        return all().stream().filter(Release::isPublished).toList();
    }

    /** @throws Refusal 404 for a release that was not published */
    Release published(int number) {
        return published().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notFound(
                                "Cette version n’est pas publiée\u00a0: celles qui le sont se trouvent sur /donnees-ouvertes."));
    }

    /** Once and for ever; again is no fault. */
    void publish(int number) {
        if (all().stream().noneMatch(one -> one.number() == number)) {
            throw Refusal.notFound("Aucune version ne porte ce numéro\u00a0: revenez à la liste.");
        }
        database.run(transaction -> transaction
                .createUpdate("INSERT IGNORE INTO published_release (release_number, published_at) VALUES (:n, :at)")
                .bind("n", number)
                .bind("at", clock.instant())
                .execute());
    }
}
