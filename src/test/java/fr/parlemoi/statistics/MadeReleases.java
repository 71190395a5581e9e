package fr.parlemoi.statistics;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Measure.Unit;
import fr.parlemoi.statistics.release.Measures;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.ReleasedTable.Axis;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import fr.parlemoi.web.nomenclature.Profession;
import fr.parlemoi.web.nomenclature.Workplace;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Releases of a made population, as large as {@code people} a month: most in Île-de-France, some département with
 * nobody, some with few. What is hidden here is every figure of few people, which protects nobody; to be looked at, that
 * is enough.
 */
public final class MadeReleases {

    public static final int THRESHOLD = 11;

    private static final int ORGANISATIONS = 30;

    private final List<Measure> measures;
    private final int people;
    private final Map<Breakdown, List<Axis>> axes = new TreeMap<>();
    private final Map<Breakdown, List<Axis>> axesOfMonths = new TreeMap<>();

    public MadeReleases(Course course, int people) {
        this.measures = Measures.of(course);
        this.people = people;
        for (Breakdown breakdown : Breakdown.values()) {
            axes.put(breakdown, axes(breakdown, false));
            axesOfMonths.put(breakdown, axes(breakdown, true));
        }
    }

    private static List<Axis> axes(Breakdown breakdown, boolean month) {
        return breakdown.dimensions().stream()
                .map(dimension -> axis(breakdown, dimension, month))
                .toList();
    }

    private List<Axis> axes(Breakdown breakdown, Period period) {
        return (period.months().size() == 1 ? axesOfMonths : axes).get(breakdown);
    }

    private static Axis axis(Breakdown breakdown, Dimension dimension, boolean month) {
        List<Member> members =
                switch (dimension) {
                    case TERRITORY ->
                        month && breakdown.isCoarseByMonth()
                                ? MadeTerritory.all().subList(0, 1)
                                : MadeTerritory.all();
                    case PROFESSION -> MadeTerritory.choices("Tous les métiers", Profession.values());
                    case WORKPLACE -> MadeTerritory.choices("Tous les lieux", Workplace.values());
                    case ORGANISATION -> MadeTerritory.organisations(ORGANISATIONS);
                };
        return new Axis(dimension.slug(), dimension.label(), members);
    }

    /** The release number {@code number}, of all periods that end with this month. */
    public List<ReleasedTable> closing(YearMonth month, int number) {
        List<ReleasedTable> tables = new ArrayList<>();
        for (Period period : Period.endingWith(month)) {
            for (Breakdown breakdown : Breakdown.values()) {
                tables.add(table(period, breakdown, number));
            }
        }
        return tables;
    }

    private ReleasedTable table(Period period, Breakdown breakdown, int number) {
        Map<List<Integer>, Long> started = new HashMap<>();
        List<Axis> its = axes(breakdown, period);
        period.months().forEach(month -> count(month, its, started));
        List<Row> rows = started.entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.getKey().toString()))
                .map(entry -> row(entry.getKey(), entry.getValue(), period))
                .toList();
        Instant at = month(period).plusMonths(1).atDay(10).atTime(2, 0).toInstant(ZoneOffset.UTC);
        boolean byMonth = period.months().size() == 1;
        return new ReleasedTable(
                number,
                period.code(),
                breakdown.slug(),
                at,
                THRESHOLD,
                "Parle-moi… ! (version d’essai)",
                its,
                measures,
                measures.stream().map(measure -> byMonth || !measure.monthly()).toList(),
                rows);
    }

    private static YearMonth month(Period period) {
        return period.last();
    }

    private void count(YearMonth month, List<Axis> all, Map<List<Integer>, Long> started) {
        Random random = new Random(month.hashCode());
        double season = month.getMonthValue() == 8 ? 0.4 : 1 + 0.1 * (month.getMonthValue() % 4);
        for (int one = 0; one < people * season; one++) {
            List<List<Integer>> above = all.stream()
                    .map(axis -> withAllAbove(axis.members(), leaf(axis.members(), random)))
                    .toList();
            combinations(above).forEach(cell -> started.merge(cell, 1L, Long::sum));
        }
    }

    // Squared chances crowd the first members; the last quarter of the territories stays almost empty.
    private static int leaf(List<Member> members, Random random) {
        while (true) {
            double chance = random.nextDouble();
            int place = random.nextInt(3) == 0 && members.size() > 100
                    ? paris(members, random)
                    : (int) (chance * chance * members.size());
            String code = members.get(place).code();
            if (members.stream().noneMatch(member -> code.equals(member.parent()))) {
                return place;
            }
        }
    }

    private static int paris(List<Member> members, Random random) {
        int first = members.size() - 21;
        return first + random.nextInt(21);
    }

    private static List<Integer> withAllAbove(List<Member> members, int leaf) {
        List<Integer> all = new ArrayList<>();
        String code = members.get(leaf).code();
        while (code != null) {
            for (int place = 0; place < members.size(); place++) {
                if (members.get(place).code().equals(code)) {
                    all.add(place);
                    code = members.get(place).parent();
                    break;
                }
            }
        }
        return all;
    }

    private static List<List<Integer>> combinations(List<List<Integer>> above) {
        List<List<Integer>> cells = List.of(List.of());
        for (List<Integer> axis : above) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> cell : cells) {
                for (int place : axis) {
                    List<Integer> more = new ArrayList<>(cell);
                    more.add(place);
                    longer.add(more);
                }
            }
            cells = longer;
        }
        return cells;
    }

    private Row row(List<Integer> cell, long started, Period period) {
        return new Row(
                cell,
                measures.stream()
                        .map(measure -> figure(measure, started, period))
                        .toList());
    }

    private static long figure(Measure measure, long started, Period period) {
        if (measure.monthly() && period.months().size() > 1) {
            return ReleasedTable.NOT_COUNTED;
        }
        long value = Math.round(started * factor(measure.code()));
        long behind = measure.unit() == Unit.MINUTES ? started : value;
        return behind > 0 && behind < THRESHOLD ? ReleasedTable.HIDDEN : value;
    }

    private static double factor(String code) {
        return switch (code) {
            case Measure.REGISTERED -> 0.8;
            case Measure.ACTIVE -> 1.4;
            case Measure.COMPLETED -> 0.34;
            case Measure.MEDIA_MINUTES -> 61;
            case Measure.STUDY_MINUTES -> 83;
            default -> code.startsWith(Measure.STARTED) ? 1 : byModule(code);
        };
    }

    private static double byModule(String code) {
        int module = Character.digit(code.charAt(code.length() - 1), 10);
        return (code.startsWith(Measure.MODULE_COMPLETED) ? 0.8 : 0.97) * Math.pow(0.82, module - 1);
    }
}
