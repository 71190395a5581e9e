package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.Family;
import fr.parlemoi.statistics.disclosure.Sensitivity;
import fr.parlemoi.statistics.disclosure.Spell;
import java.util.List;

/**
 * Says which minutes may not be read: those of fewer active people than the threshold, and those of which more than half
 * may be one person's. Over several months the largest parts of each are added up, and the busiest month is taken for the
 * number of people: both err to the safe side.
 *
 * @param people active, by period
 * @param largest parts of one person, by period
 */
record FewPeople(int threshold, Sums people, Sums largest) implements Sensitivity {

    static FewPeople of(int threshold, Family family, Spell spell, List<Grain> active, List<Grain> minutes) {
        Sums people = new Sums(family, spell);
        active.forEach(grain -> people.add(grain.leaves(), grain.month(), grain.total(), Long::sum));
        Sums largest = new Sums(family, spell);
        minutes.forEach(grain -> largest.add(grain.leaves(), grain.month(), grain.largest(), Math::max));
        return new FewPeople(threshold, people.joinMonths(Math::max), largest.joinMonths(Long::sum));
    }

    @Override
    public boolean isSensitive(int cell, int period, long minutes) {
        return people.of(cell, period) < threshold || 2 * largest.of(cell, period) > minutes;
    }
}
