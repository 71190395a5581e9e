package fr.parlemoi.population;

import static java.util.Comparator.comparing;

import fr.parlemoi.population.Journey.Received;
import fr.parlemoi.population.Journey.Stage;
import fr.parlemoi.statistics.count.MonthCount;
import fr.parlemoi.statistics.release.Measure;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds made people up, by the same rules as the months of learners. */
final class CountPeople {

    private static final Comparator<MonthCount> BY_KEY = comparing(MonthCount::measure)
            .thenComparing(MonthCount::territory)
            .thenComparing(MonthCount::profession)
            .thenComparing(MonthCount::workplace)
            .thenComparing(MonthCount::organisation);

    private final long mostTenths;
    private final Map<Cell, Sum> sums = new HashMap<>();

    /** @param mostTenths what one person adds at most to the minutes of a month, in tenths of a second */
    CountPeople(long mostTenths) {
        this.mostTenths = mostTenths;
    }

    /** A row's key. */
    private record Cell(
            YearMonth month,
            String measure,
            String territory,
            String profession,
            String workplace,
            String organisation) {}

    private static final class Sum {
        private long total;
        private long largest;
    }

    void add(Person person) {
        addAt(person, Measure.REGISTERED, person.registered());
        List<Stage> modules = person.journey().modules();
        for (int place = 0; place < modules.size(); place++) {
            String id = ReferencePopulation.MODULES.get(place);
            addAt(person, Measure.MODULE_STARTED + id, modules.get(place).started());
            addAt(person, Measure.MODULE_COMPLETED + id, modules.get(place).completed());
        }
        if (!modules.isEmpty()) {
            addAt(person, Measure.STARTED, modules.getFirst().started());
        }
        addAt(person, Measure.COMPLETED, person.journey().completed());
        person.journey().months().forEach((month, received) -> addMonth(person, month, received));
    }

    private void addMonth(Person person, YearMonth month, Received received) {
        if (received.mediaTenths() > 0 || received.studySeconds() > 0) {
            add(person, Measure.ACTIVE, month, 1);
        }
        add(person, Measure.MEDIA_MINUTES, month, minutes(received.mediaTenths()));
        add(person, Measure.STUDY_MINUTES, month, minutes(received.studySeconds() * 10));
    }

    private long minutes(long tenths) {
        return (Math.min(tenths, mostTenths) + 300) / 600;
    }

    private void addAt(Person person, String measure, Instant at) {
        if (at != null) {
            add(person, measure, Calendar.month(at), 1);
        }
    }

    private void add(Person person, String measure, YearMonth month, long amount) {
        if (amount == 0) {
            return;
        }
        Person.Answers answers = person.answers();
        Sum sum = sums.computeIfAbsent(
                new Cell(
                        month,
                        measure,
                        answers.territory(),
                        answers.profession(),
                        answers.workplace(),
                        person.organisationId()),
                any -> new Sum());
        sum.total += amount;
        sum.largest = Math.max(sum.largest, amount);
    }

    SortedMap<YearMonth, List<MonthCount>> months() {
        SortedMap<YearMonth, List<MonthCount>> months = new TreeMap<>();
        sums.forEach((cell, sum) -> months.computeIfAbsent(cell.month(), any -> new ArrayList<>())
                .add(new MonthCount(
                        cell.month(),
                        cell.measure(),
                        cell.territory(),
                        cell.profession(),
                        cell.workplace(),
                        cell.organisation(),
                        sum.total,
                        sum.largest)));
        months.values().forEach(rows -> rows.sort(BY_KEY));
        return months;
    }
}
