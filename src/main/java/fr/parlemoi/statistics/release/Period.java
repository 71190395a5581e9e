package fr.parlemoi.statistics.release;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month, a quarter or a year.
 *
 * @param first its first month
 */
public record Period(Span span, YearMonth first) implements Comparable<Period> {

    /** How long a period is. */
    public enum Span {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }
    }

    private static final Pattern CODE = Pattern.compile("(20\\d\\d)(?:-(?:T([1-4])|(0[1-9]|1[0-2])))?");

    public static Period month(YearMonth month) {
        return new Period(Span.MONTH, month);
    }

    /** The quarter that has this month. */
    public static Period quarter(YearMonth month) {
        return new Period(Span.QUARTER, month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1));
    }

    /** The year that has this month. */
    public static Period year(YearMonth month) {
        return new Period(Span.YEAR, month.withMonth(1));
    }

    /** Empty for what is no code, and for null. */
    public static Optional<Period> ofCode(String code) {
        Matcher parts = CODE.matcher(code == null ? "" : code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(quarter(YearMonth.of(year, Integer.parseInt(parts.group(2)) * 3)));
        }
        return Optional.of(
                parts.group(3) == null
                        ? year(YearMonth.of(year, 1))
                        : month(YearMonth.of(year, Integer.parseInt(parts.group(3)))));
    }

    /** The periods that end with this month: itself, and its quarter and its year where it is their last one. */
    public static List<Period> endingWith(YearMonth month) {
        return Stream.of(month(month), quarter(month), year(month))
                .filter(period -> period.last().equals(month))
                .toList();
    }

    public YearMonth last() {
        return first.plusMonths(span.months - 1);
    }

    public List<YearMonth> months() {
        return IntStream.range(0, span.months).mapToObj(first::plusMonths).toList();
    }

    /** As in « 2026-09 », « 2026-T3 », « 2026 ». */
    public String code() {
        return switch (span) {
            case MONTH -> first.toString();
            case QUARTER -> first.getYear() + "-T" + quarterNumber();
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** As in « septembre 2026 », « 3e trimestre 2026 », « année 2026 ». */
    public String label() {
        return switch (span) {
            case MONTH -> word(first.getMonth()) + " " + first.getYear();
            case QUARTER -> quarterNumber() + (quarterNumber() == 1 ? "er" : "e") + " trimestre " + first.getYear();
            case YEAR -> "année " + first.getYear();
        };
    }

    private int quarterNumber() {
        return (first.getMonthValue() + 2) / 3;
    }

    private static String word(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /** By their ends; of two with one end, the shorter one first. */
    @Override
    public int compareTo(Period other) {
        int byEnd = last().compareTo(other.last());
        return byEnd != 0 ? byEnd : span.compareTo(other.span);
    }
}
