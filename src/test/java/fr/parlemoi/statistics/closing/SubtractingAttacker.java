package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who has every released table of a year and a pencil: subtracts what is known from every sum, again and again,
 * until nothing gets narrower. Weaker than a solver, and fast enough for tables of full size.
 */
final class SubtractingAttacker {

    private static final long MOST = 1_000_000_000;

    private final String measure;
    private final Map<Cell, long[]> bounds = new HashMap<>();
    private final Set<Cell> hidden = new HashSet<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<Cell, List<Sum>> sumsOf = new HashMap<>();

    /** A figure's place in all tables: a code for each dimension, {@code tous} where a table does not have it. */
    private record Cell(Map<String, String> codes, String period) {

        Cell with(String dimension, String code) {
            Map<String, String> other = new HashMap<>(codes);
            if (code.equals(Member.EVERYBODY) || code.equals(Member.EVERYWHERE)) {
                other.remove(dimension);
            } else {
                other.put(dimension, code);
            }
            return new Cell(other, period);
        }

        Cell in(Period other) {
            return new Cell(codes, other.code());
        }
    }

    private record Sum(Cell whole, List<Cell> parts) {}

    SubtractingAttacker(List<ReleasedTable> tables, String measure) {
        this.measure = measure;
        tables.forEach(this::read);
        tables.forEach(this::addUpMembers);
        addUpMonths(tables);
        sums.forEach(sum -> {
            sumsOf.computeIfAbsent(sum.whole(), cell -> new ArrayList<>()).add(sum);
            sum.parts().forEach(part -> sumsOf.computeIfAbsent(part, cell -> new ArrayList<>())
                    .add(sum));
        });
    }

    private int column(ReleasedTable table) {
        return table.measures().stream().map(one -> one.code()).toList().indexOf(measure);
    }

    private void read(ReleasedTable table) {
        if (!table.known().get(column(table))) {
            return;
        }
        each(table, 0, new Cell(Map.of(), table.period()), cell -> bounds.put(cell, new long[] {0, 0}));
        for (ReleasedTable.Row row : table.rows()) {
            Cell cell = new Cell(Map.of(), table.period());
            for (int axis = 0; axis < table.axes().size(); axis++) {
                ReleasedTable.Axis all = table.axes().get(axis);
                cell = cell.with(
                        all.dimension(),
                        all.members().get(row.members().get(axis)).code());
            }
            var figure = row.figure(column(table));
            if (figure.isPublished()) {
                bounds.put(cell, new long[] {figure.value(), figure.value()});
            } else {
                bounds.put(cell, new long[] {1, MOST});
                hidden.add(cell);
            }
        }
    }

    private interface Visit {
        void of(Cell cell);
    }

    private static void each(ReleasedTable table, int axis, Cell cell, Visit visit) {
        if (axis == table.axes().size()) {
            visit.of(cell);
            return;
        }
        ReleasedTable.Axis all = table.axes().get(axis);
        all.members().forEach(member -> each(table, axis + 1, cell.with(all.dimension(), member.code()), visit));
    }

    private void addUpMembers(ReleasedTable table) {
        for (ReleasedTable.Axis axis : table.axes()) {
            Map<String, List<String>> parts = new HashMap<>();
            axis.members().stream().filter(member -> member.parent() != null).forEach(member -> parts.computeIfAbsent(
                            member.parent(), code -> new ArrayList<>())
                    .add(member.code()));
            each(table, 0, new Cell(Map.of(), table.period()), cell -> {
                String code = cell.codes()
                        .getOrDefault(
                                axis.dimension(), axis.members().getFirst().code());
                if (parts.containsKey(code)) {
                    add(
                            cell,
                            parts.get(code).stream()
                                    .map(part -> cell.with(axis.dimension(), part))
                                    .toList());
                }
            });
        }
    }

    private void addUpMonths(List<ReleasedTable> tables) {
        for (ReleasedTable table : tables) {
            Period whole = Period.ofCode(table.period()).orElseThrow();
            List<Period> parts = whole.span() == Period.Span.YEAR
                    ? List.of(0, 3, 6, 9).stream()
                            .map(month -> Period.quarter(whole.first().plusMonths(month)))
                            .toList()
                    : whole.span() == Period.Span.QUARTER
                            ? whole.months().stream().map(Period::month).toList()
                            : List.of();
            if (!parts.isEmpty()) {
                each(
                        table,
                        0,
                        new Cell(Map.of(), table.period()),
                        cell -> add(cell, parts.stream().map(cell::in).toList()));
            }
        }
    }

    private void add(Cell whole, List<Cell> parts) {
        if (bounds.containsKey(whole) && bounds.keySet().containsAll(parts)) {
            sums.add(new Sum(whole, parts));
        }
    }

    int hiddenCount() {
        return hidden.size();
    }

    int sumCount() {
        return sums.size();
    }

    /** Every hidden figure that is left with fewer whole numbers, in words. */
    List<String> narrow(int consecutive) {
        Deque<Sum> waiting = new ArrayDeque<>(sums);
        Set<Sum> queued = new HashSet<>(sums);
        while (!waiting.isEmpty()) {
            Sum sum = waiting.poll();
            queued.remove(sum);
            for (Cell narrowed : subtract(sum)) {
                sumsOf.get(narrowed).stream().filter(queued::add).forEach(waiting::add);
            }
        }
        return hidden.stream()
                .filter(cell -> bounds.get(cell)[1] - bounds.get(cell)[0] < consecutive - 1)
                .map(cell -> cell + " is " + bounds.get(cell)[0] + " to " + bounds.get(cell)[1])
                .toList();
    }

    private List<Cell> subtract(Sum sum) {
        List<Cell> narrowed = new ArrayList<>();
        long least = sum.parts().stream().mapToLong(part -> bounds.get(part)[0]).sum();
        long most = sum.parts().stream().mapToLong(part -> bounds.get(part)[1]).sum();
        note(sum.whole(), least, most, narrowed);
        long[] whole = bounds.get(sum.whole());
        for (Cell part : sum.parts()) {
            long[] own = bounds.get(part);
            note(part, whole[0] - (most - own[1]), whole[1] - (least - own[0]), narrowed);
        }
        return narrowed;
    }

    private void note(Cell cell, long least, long most, List<Cell> narrowed) {
        long[] known = bounds.get(cell);
        if (least > known[0] || most < known[1]) {
            bounds.put(cell, new long[] {Math.max(least, known[0]), Math.min(most, known[1])});
            if (bounds.get(cell)[0] > bounds.get(cell)[1]) {
                throw new IllegalStateException("the tables contradict each other at " + cell);
            }
            narrowed.add(cell);
        }
    }
}
