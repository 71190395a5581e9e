package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.disclosure.Spell;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the public knows already of the periods of a spell. */
final class EarlierReleases {

    private final Map<String, List<ReleasedTable>> byPeriod = new HashMap<>();

    EarlierReleases(List<ReleasedTable> tables) {
        tables.forEach(table -> byPeriod.computeIfAbsent(table.period(), period -> new ArrayList<>())
                .add(table));
    }

    /** One for each node of the spell; nothing is decided where nothing was released. */
    List<Decisions> decisions(LinkedBreakdowns linked, Spell spell, List<Period> periods, String measure) {
        List<Decisions> all = new ArrayList<>();
        for (int node = 0; node < spell.tree().size(); node++) {
            Decisions decisions = new Decisions();
            for (ReleasedTable table : byPeriod.getOrDefault(periods.get(node).code(), List.of())) {
                recall(linked, table, measure, decisions);
            }
            all.add(decisions);
        }
        return all;
    }

    private static void recall(LinkedBreakdowns linked, ReleasedTable table, String measure, Decisions decisions) {
        linked.breakdowns().stream()
                .filter(breakdown -> breakdown.slug().equals(table.breakdown()))
                .findFirst()
                .filter(breakdown -> isReleased(table, measure))
                .ifPresent(breakdown -> {
                    linked.eachCell(breakdown, isMonth(table), (members, cell) -> decisions
                            .decided()
                            .set(cell));
                    int column = column(table, measure);
                    if (column >= 0) {
                        table.rows().stream()
                                .filter(row -> row.figure(column).state() == Figure.State.SUPPRESSED)
                                .flatMap(row -> linked.cell(breakdown, table, row).stream())
                                .forEach(decisions.hidden()::set);
                    }
                });
    }

    private static boolean isMonth(ReleasedTable table) {
        return Period.ofCode(table.period()).orElseThrow().span() == Period.Span.MONTH;
    }

    private static boolean isReleased(ReleasedTable table, String measure) {
        int column = column(table, measure);
        return column < 0 || table.known().get(column);
    }

    /** −1 for a measure that this release did not have yet: it was 0 everywhere. */
    private static int column(ReleasedTable table, String measure) {
        return table.measures().stream().map(Measure::code).toList().indexOf(measure);
    }
}
