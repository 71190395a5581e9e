package fr.parlemoi.statistics.attack;

import fr.parlemoi.statistics.count.MonthCount;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What suppression leaves: which share of all that was counted stands in published figures at the finest grain of a
 * table, which is départements (and what is none, nor has any) by the members of the second dimension.
 */
record Utility(ReleasedTable table) {

    /** In words, by measure; « – » where nothing is known. */
    String of(Collection<MonthCount> counts) {
        Period period = Period.ofCode(table.period()).orElseThrow();
        return table.measures().stream()
                .filter(measure -> table.known().get(table.measures().indexOf(measure)))
                .map(measure -> measure.code() + " " + share(measure, counts, period))
                .collect(Collectors.joining(", "));
    }

    private String share(Measure measure, Collection<MonthCount> counts, Period period) {
        long counted = counts.stream()
                .filter(count -> count.measure().equals(measure.code()))
                .filter(count -> period.months().contains(count.month()))
                .mapToLong(MonthCount::total)
                .sum();
        int column = table.measures().indexOf(measure);
        long published = table.rows().stream()
                .filter(row -> isFine(0, row) && isFine(1, row))
                .map(row -> row.figure(column))
                .filter(figure -> figure.isPublished())
                .mapToLong(figure -> figure.value())
                .sum();
        return counted == 0 ? "–" : "%.1f %%".formatted(100.0 * published / counted);
    }

    // Arrondissements stand below a département, and would count it twice.
    private boolean isFine(int axis, ReleasedTable.Row row) {
        List<Member> members = table.axes().get(axis).members();
        Member member = members.get(row.members().get(axis));
        return !member.level().equals("arrondissement")
                && members.stream()
                        .filter(other -> member.code().equals(other.parent()))
                        .allMatch(other -> other.level().equals("arrondissement"));
    }
}
