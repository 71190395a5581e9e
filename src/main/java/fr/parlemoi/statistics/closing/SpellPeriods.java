package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.Spell;
import fr.parlemoi.statistics.release.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The periods that a month's release ties together.
 *
 * @param nodes the period of each node of the spell
 */
record SpellPeriods(Spell spell, List<Period> nodes) {

    /** The longest one that ends with this month. */
    static SpellPeriods endingWith(YearMonth month) {
        Period whole = Period.endingWith(month).getLast();
        return switch (whole.span()) {
            case MONTH -> alone(month);
            case QUARTER -> of(Spell.QUARTER, whole, 0);
            case YEAR -> of(Spell.YEAR, whole, 4);
        };
    }

    static SpellPeriods alone(YearMonth month) {
        return new SpellPeriods(Spell.MONTH, List.of(Period.month(month)));
    }

    private static SpellPeriods of(Spell spell, Period whole, int quarters) {
        List<Period> nodes = new ArrayList<>(List.of(whole));
        IntStream.range(0, quarters)
                .forEach(quarter -> nodes.add(Period.quarter(whole.first().plusMonths(3L * quarter))));
        whole.months().forEach(month -> nodes.add(Period.month(month)));
        return new SpellPeriods(spell, nodes);
    }

    YearMonth first() {
        return nodes.getFirst().first();
    }

    YearMonth last() {
        return nodes.getFirst().last();
    }

    int node(Period period) {
        return nodes.indexOf(period);
    }
}
