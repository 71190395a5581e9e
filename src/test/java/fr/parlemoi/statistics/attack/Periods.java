package fr.parlemoi.statistics.attack;

import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Period.Span;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The months, quarters and years of some tables, by number, and which of them add up to which. */
record Periods(List<Period> all) {

    static Periods of(List<ReleasedTable> tables) {
        return new Periods(tables.stream().map(Periods::of).distinct().sorted().toList());
    }

    private static Period of(ReleasedTable table) {
        return Period.ofCode(table.period()).orElseThrow();
    }

    int size() {
        return all.size();
    }

    int number(ReleasedTable table) {
        return all.indexOf(of(table));
    }

    /** Numbers of those that a month is in. */
    int[] with(YearMonth month) {
        return IntStream.range(0, size())
                .filter(number -> all.get(number).months().contains(month))
                .toArray();
    }

    String code(int number) {
        return all.get(number).code();
    }

    /** Numbers of periods: the whole, and all of its parts. */
    List<int[]> sums() {
        List<int[]> sums = new ArrayList<>();
        for (Period whole : all) {
            List<Period> parts = new ArrayList<>(List.of(whole));
            parts.addAll(parts(whole));
            if (parts.size() > 1) {
                sums.add(parts.stream().mapToInt(all::indexOf).toArray());
            }
        }
        return sums;
    }

    // Quarters and years are released after all their months; in those before the first release nothing was counted.
    private List<Period> parts(Period whole) {
        return switch (whole.span()) {
            case MONTH -> List.of();
            case QUARTER -> within(whole, Span.MONTH);
            case YEAR -> within(whole, Span.QUARTER);
        };
    }

    private List<Period> within(Period whole, Span span) {
        return all.stream()
                .filter(part -> part.span() == span && whole.months().contains(part.first()))
                .toList();
    }
}
