package fr.parlemoi.statistics;

import fr.parlemoi.statistics.Channels.Line;
import fr.parlemoi.statistics.Channels.Partner;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Cell;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Period.Span;
import fr.parlemoi.statistics.release.Released;
import fr.parlemoi.statistics.release.ReleasedTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the plays on partner sites and on YouTube beside the learners who started. */
@ApplicationScoped
class ReadChannels {

    private static final String PARTNER = "partenaire";
    private static final String YOUTUBE = "youtube";
    private static final int MONTHS_OF_A_MONTH = 12;

    private final ReleasedTables tables;

    ReadChannels(ReleasedTables tables) {
        this.tables = tables;
    }

    private record Key(String channel, YearMonth month) {}

    /** Of each released month of the period; of a single month, also of those before it. */
    Channels of(Period period, List<Released> periods) {
        Map<Key, Long> plays = plays();
        YearMonth first =
                period.span() == Span.MONTH ? period.first().minusMonths(MONTHS_OF_A_MONTH - 1) : period.first();
        List<Line> lines = periods.stream()
                .filter(one -> one.period().span() == Span.MONTH)
                .filter(one -> !one.period().first().isBefore(first)
                        && !one.period().first().isAfter(period.last()))
                .sorted(java.util.Comparator.comparing(Released::period))
                .map(month -> line(month, plays))
                .toList();
        return new Channels(lines, partners(period));
    }

    private Map<Key, Long> plays() {
        return tables.database().read(handle -> handle
                .createQuery("SELECT channel, month, SUM(plays) AS plays FROM partner_play GROUP BY channel, month")
                .map((row, context) -> Map.entry(
                        new Key(row.getString("channel"), YearMonth.from(row.getObject("month", LocalDate.class))),
                        row.getLong("plays")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Line line(Released released, Map<Key, Long> plays) {
        YearMonth month = released.period().first();
        Figure started = tables.table(released.release(), released.period(), Breakdown.TERRITORY)
                .map(table -> table.figure(Measure.STARTED, Cell.TOTAL))
                .orElse(Figure.UNKNOWN);
        Long youtube = plays.get(new Key(YOUTUBE, month));
        return new Line(
                month,
                released.period().label(),
                started,
                // Each play there is counted as it happens, so none is none; YouTube's are typed in, or not.
                Figure.published(plays.getOrDefault(new Key(PARTNER, month), 0L)),
                youtube == null ? Figure.UNKNOWN : Figure.published(youtube));
    }

    private List<Partner> partners(Period period) {
        return tables.database().read(handle -> handle.createQuery("""
                                SELECT partner, SUM(plays) AS plays FROM partner_play
                                WHERE channel = :channel AND month BETWEEN :first AND :last
                                GROUP BY partner ORDER BY plays DESC, partner""")
                .bind("channel", PARTNER)
                .bind("first", period.first().atDay(1))
                .bind("last", period.last().atDay(1))
                .map((row, context) -> new Partner(row.getString("partner"), row.getLong("plays")))
                .list());
    }
}
