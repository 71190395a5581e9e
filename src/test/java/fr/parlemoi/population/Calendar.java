package fr.parlemoi.population;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** When people come: 24 months, eight whole quarters, with growth from year to year and few in summer. */
final class Calendar {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    static final List<YearMonth> MONTHS =
            IntStream.range(0, 24).mapToObj(YearMonth.of(2024, 10)::plusMonths).toList();

    static final Instant BEGIN = begin(MONTHS.getFirst());

    /** Nothing is at this time or after it. */
    static final Instant END = begin(MONTHS.getLast().plusMonths(1));

    private static final double GROWTH_A_YEAR = 1.5;

    // From January to December.
    private static final double[] SEASON = {1.1, 1.0, 1.1, 0.9, 0.9, 0.8, 0.45, 0.3, 1.2, 1.3, 1.3, 0.7};

    private static final Weighted<YearMonth> WEIGHTS = new Weighted<>(MONTHS, Calendar::weight);

    private Calendar() {}

    static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(ZONE));
    }

    static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    private static double weight(YearMonth month) {
        return SEASON[month.getMonthValue() - 1] * Math.pow(GROWTH_A_YEAR, MONTHS.indexOf(month) / 12.0);
    }

    /** When this share of all people has come, from 0 to below 1; a larger share never gives an earlier time. */
    static Instant arrival(double share) {
        int place = WEIGHTS.place(share);
        double after = place + 1 == MONTHS.size() ? 1 : WEIGHTS.before(place + 1);
        double within = (share - WEIGHTS.before(place)) / (after - WEIGHTS.before(place));
        Instant begin = begin(MONTHS.get(place));
        Duration length = Duration.between(begin, begin(MONTHS.get(place).plusMonths(1)));
        return begin.plusMillis((long) (within * (length.toMillis() - 1)));
    }
}
