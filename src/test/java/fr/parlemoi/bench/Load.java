package fr.parlemoi.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a load met with.
 *
 * @param requests answered
 * @param perSecond answered
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param most milliseconds
 * @param furthest the sequence number that its threads came to
 */
record Load(long requests, double perSecond, double p50, double p99, double most, long furthest) {

    private static final Pattern LINE = Pattern.compile("^load (.+)$", Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("(\\w+)=([0-9.]+)");

    /** Reads the line that the scripts print at their end; refuses a load of which one request failed. */
    static Load read(String said) {
        String line = LINE.matcher(said)
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk told no figures:\n" + said));
        Map<String, Double> values =
                VALUE.matcher(line).results().collect(Collectors.toMap(result -> result.group(1), Load::number));
        if (values.get("refused") + values.get("broken") > 0 || values.get("requests") == 0) {
            throw new IllegalStateException("requests failed: " + line);
        }
        return new Load(
                values.get("requests").longValue(),
                values.get("requests") / values.get("micros") * 1e6,
                values.get("p50") / 1000,
                values.get("p99") / 1000,
                values.get("max") / 1000,
                values.get("furthest").longValue());
    }

    private static double number(MatchResult value) {
        return Double.parseDouble(value.group(2));
    }

    /** The middle one. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
