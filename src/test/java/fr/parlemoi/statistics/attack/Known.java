package fr.parlemoi.statistics.attack;

import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The least and the most that each figure of one measure can be, for all that tables tell of it. */
final class Known {

    // No place has more people, or minutes, than are imaginable.
    private static final long MOST = 1_000_000_000;

    private final Grid grid;
    private final String measure;
    private final long[] least;
    private final long[] most;
    private final BitSet hidden = new BitSet();

    Known(List<ReleasedTable> tables, String measure) {
        this.grid = Grid.of(tables);
        this.measure = measure;
        this.least = new long[grid.size()];
        this.most = new long[grid.size()];
        Arrays.fill(most, MOST);
        tables.forEach(this::read);
    }

    private void read(ReleasedTable table) {
        int column = table.measures().stream().map(Measure::code).toList().indexOf(measure);
        if (!table.known().get(column)) {
            return;
        }
        int period = grid.periods().number(table);
        // Whoever has no row has 0 of everything.
        grid.places().toldBy(table).forEach(place -> most[grid.figure(place, period)] = 0);
        for (ReleasedTable.Row row : table.rows()) {
            read(grid.figure(grid.places().number(table, row), period), row.figure(column));
        }
    }

    private void read(int number, Figure figure) {
        if (figure.isPublished()) {
            least[number] = figure.value();
            most[number] = figure.value();
        } else {
            least[number] = 1;
            most[number] = MOST;
            hidden.set(number);
        }
    }

    Grid grid() {
        return grid;
    }

    /** Figures that are written as hidden. */
    BitSet hidden() {
        return hidden;
    }

    long least(int figure) {
        return least[figure];
    }

    long most(int figure) {
        return most[figure];
    }

    boolean isOpen(int figure) {
        return least[figure] < most[figure];
    }

    /** False when that was known. */
    boolean narrow(int figure, long least, long most) {
        if (least <= this.least[figure] && most >= this.most[figure]) {
            return false;
        }
        this.least[figure] = Math.max(least, this.least[figure]);
        this.most[figure] = Math.min(most, this.most[figure]);
        if (this.least[figure] > this.most[figure]) {
            throw new IllegalStateException(
                    "the tables contradict each other at " + grid.place(figure) + " in " + grid.period(figure));
        }
        return true;
    }
}
