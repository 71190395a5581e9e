package fr.parlemoi.statistics;

import fr.parlemoi.statistics.Participation.OpenMonth;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.IndexedTable;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Released;
import fr.parlemoi.statistics.release.ReleasedTables;
import fr.parlemoi.web.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Reads what the page shows of a {@link View}, from released tables alone. */
@ApplicationScoped
class ReadParticipation {

    private final ReleasedTables tables;
    private final ResolveView resolveView;
    private final ReadChannels readChannels;
    private final Clock clock;

    ReadParticipation(ReleasedTables tables, ResolveView resolveView, ReadChannels readChannels, Clock clock) {
        this.tables = tables;
        this.resolveView = resolveView;
        this.readChannels = readChannels;
        this.clock = clock;
    }

    Participation of(View view, List<Released> periods) {
        IndexedTable places = places(view);
        return new Participation(
                Headlines.of(view),
                Months.of(view, periods, tables),
                Funnel.of(view),
                rankings(view, places),
                DepartementMap.of(view, places),
                CrossTable.of(view),
                readChannels.of(view.period(), periods),
                Selection.of(view, periods, places),
                openMonth());
    }

    /** The table that goes down to the arrondissements in every period. */
    private IndexedTable places(View view) {
        return resolveView.table(view.released(), Breakdown.TERRITORY);
    }

    private static List<Ranking> rankings(View view, IndexedTable places) {
        List<Ranking> all = new ArrayList<>();
        view.breakdown().dimensions().stream()
                .filter(dimension -> dimension != Dimension.TERRITORY)
                .map(dimension -> Ranking.of(dimension, Member.EVERYBODY, view))
                .forEach(all::add);
        all.add(Ranking.of(Dimension.TERRITORY, view.territory().code(), view, places));
        return all.stream().filter(ranking -> !ranking.bars().isEmpty()).toList();
    }

    private OpenMonth openMonth() {
        YearMonth month = ParisTime.month(clock.instant());
        return tables.openMonth(month)
                .map(table -> OpenMonth.of(Period.month(month).label(), table))
                .orElse(null);
    }
}
