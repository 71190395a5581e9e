package fr.parlemoi.statistics.attack;

import fr.parlemoi.statistics.release.ReleasedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every place in every period: the figures that tables have, and those that none has (a month's by département and
 * profession), which are numbers of people all the same.
 */
record Grid(Places places, Periods periods) {

    static Grid of(List<ReleasedTable> tables) {
        return new Grid(Places.of(tables), Periods.of(tables));
    }

    int size() {
        return places.size() * periods.size();
    }

    int figure(int place, int period) {
        return place * periods.size() + period;
    }

    Map<String, String> place(int figure) {
        return places.codes(figure / periods.size());
    }

    String period(int figure) {
        return periods.code(figure % periods.size());
    }

    /** Numbers of figures: the whole, and all of its parts. */
    List<int[]> sums() {
        List<int[]> sums = new ArrayList<>();
        for (int[] sum : places.sums()) {
            for (int period = 0; period < periods.size(); period++) {
                int[] figures = new int[sum.length];
                for (int index = 0; index < sum.length; index++) {
                    figures[index] = figure(sum[index], period);
                }
                sums.add(figures);
            }
        }
        for (int[] sum : periods.sums()) {
            for (int place = 0; place < places.size(); place++) {
                int[] figures = new int[sum.length];
                for (int index = 0; index < sum.length; index++) {
                    figures[index] = figure(place, sum[index]);
                }
                sums.add(figures);
            }
        }
        return sums;
    }
}
