package fr.parlemoi.cohort;

import fr.parlemoi.cohort.ProgressByWeek.Week;
import fr.parlemoi.web.French;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shares of a whole, week after week, as a line of a drawing that is 360 units wide and 190 high.
 *
 * @param path what the attribute {@code d} of an SVG path holds
 * @param endY the height at which it ends
 * @param percent where it ends
 */
record WeekLine(String path, double endY, int percent) {

    static final int LEFT = 40;
    static final int RIGHT = 322;
    static final int TOP = 14;
    static final int BOTTOM = 160;

    /** A week's name below the line. */
    record Tick(double x, String words, String anchor) {}

    /** @param all the whole; nothing of nothing is drawn as nothing */
    static WeekLine of(List<Long> counts, int all) {
        double last = counts.isEmpty() ? 0 : share(counts.getLast(), all);
        String path = IntStream.range(0, counts.size())
                .mapToObj(week -> point(week, counts.size(), share(counts.get(week), all)))
                .collect(Collectors.joining("L", "M", ""));
        // A single week has no length: a short line shows where it stands.
        String visible = counts.size() == 1 ? path + "h-8" : path;
        return new WeekLine(visible, y(last), French.percent(last));
    }

    static List<Tick> ticks(List<Week> weeks) {
        return IntStream.of(0, weeks.size() / 2, weeks.size() - 1)
                .filter(week -> week >= 0)
                .distinct()
                // Two names side by side need room.
                .filter(week -> week == 0 || week == weeks.size() - 1 || weeks.size() > 4)
                .mapToObj(week -> new Tick(
                        x(week, weeks.size()),
                        French.dayAndMonth(weeks.get(week).monday()),
                        week == weeks.size() - 1 ? "end" : week == 0 ? "start" : "middle"))
                .toList();
    }

    private static double share(long count, int all) {
        return all == 0 ? 0 : (double) count / all;
    }

    private static String point(int week, int weeks, double share) {
        return String.format(Locale.ROOT, "%.1f %.1f", x(week, weeks), y(share));
    }

    private static double x(int week, int weeks) {
        return weeks < 2 ? RIGHT : LEFT + (double) (RIGHT - LEFT) * week / (weeks - 1);
    }

    private static double y(double share) {
        return Math.round((BOTTOM - share * (BOTTOM - TOP)) * 10) / 10.0;
    }
}
