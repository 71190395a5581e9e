package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.Family;
import fr.parlemoi.statistics.disclosure.Spell;
import fr.parlemoi.statistics.disclosure.Tree;
import java.util.function.LongBinaryOperator;

/** One number for each cell of a family in each period of a spell, joined from numbers at the finest grain. */
final class Sums {

    private final Family family;
    private final Spell spell;
    private final long[][] byPeriod;

    Sums(Family family, Spell spell) {
        this.family = family;
        this.spell = spell;
        this.byPeriod = new long[spell.tree().size()][family.size()];
    }

    /** Joins a month's number into every cell of that month that it is a part of. */
    void add(int[] leaves, int month, long number, LongBinaryOperator join) {
        add(byPeriod[spell.month(month)], leaves, new int[leaves.length], 0, number, join);
    }

    private void add(long[] cells, int[] leaves, int[] nodes, int axis, long number, LongBinaryOperator join) {
        if (axis == nodes.length) {
            int cell = family.cell(nodes);
            cells[cell] = join.applyAsLong(cells[cell], number);
            return;
        }
        for (int node : path(axis, leaves[axis])) {
            nodes[axis] = node;
            add(cells, leaves, nodes, axis + 1, number, join);
        }
    }

    private int[] path(int axis, int leaf) {
        return family.trees().get(axis).path(leaf);
    }

    /** Joins the months of every quarter and of the year, once all months are complete. */
    Sums joinMonths(LongBinaryOperator join) {
        Tree periods = spell.tree();
        for (int period = 0; period < periods.size(); period++) {
            for (int month : periods.leaves(period)) {
                if (month != period) {
                    joinInto(byPeriod[period], byPeriod[month], join);
                }
            }
        }
        return this;
    }

    private static void joinInto(long[] sums, long[] month, LongBinaryOperator join) {
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = join.applyAsLong(sums[cell], month[cell]);
        }
    }

    long of(int cell, int period) {
        return byPeriod[period][cell];
    }
}
