package fr.parlemoi.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How times, durations and counts are written in French. In templates: {@code {fr:duration(seconds)}}. */
@TemplateExtension(namespace = "fr")
public final class French {

    /** Keeps a number and its unit on one line. */
    private static final char NBSP = '\u00a0';

    private static final char NARROW_NBSP = '\u202f';

    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.FRENCH);

    private French() {}

    /** As spoken: « 45 s », « 2 min 30 s », « 12 min », « 1 h 05 min ». Seconds are left out from ten minutes on. */
    public static String duration(Number seconds) {
        long whole = Math.round(seconds.doubleValue());
        if (whole >= 600) {
            return minutes(seconds);
        }
        long left = whole % 60;
        String rest = left == 0 && whole > 0 ? "" : left + unit("s");
        return whole < 60 ? rest : whole / 60 + unit("min") + (rest.isEmpty() ? "" : NBSP + rest);
    }

    /** In whole minutes, at least one: « 7 min », « 1 h 05 min ». */
    public static String minutes(Number seconds) {
        long minutes = Math.max(1, Math.round(seconds.doubleValue() / 60));
        if (minutes < 60) {
            return minutes + unit("min");
        }
        return minutes / 60
                + unit("h")
                + (minutes % 60 == 0 ? "" : String.format("%c%02d%s", NBSP, minutes % 60, unit("min")));
    }

    /** A whole number, in groups of three digits that stay on one line: « 12 345 ». */
    public static String number(long number) {
        // The space of French typography for this; Java's own formats have changed theirs with their data.
        return Long.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(NARROW_NBSP));
    }

    /** A place on a time line: « 2:10 », « 1:02:05 ». */
    public static String clock(Number seconds) {
        long whole = seconds.longValue();
        return whole < 3600
                ? String.format("%d:%02d", whole / 60, whole % 60)
                : String.format("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** A day in Paris: « 1er décembre 2026 ». */
    public static String date(Instant instant) {
        return date(ParisTime.day(instant));
    }

    /** A day: « 1er décembre 2026 ». */
    public static String date(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth()) + (NBSP + MONTH_AND_YEAR.format(day));
    }

    /** A time of day in Paris: « 21 h 42 ». */
    public static String time(Instant instant) {
        ZonedDateTime there = ParisTime.at(instant);
        return String.format("%d%ch%c%02d", there.getHour(), NBSP, NBSP, there.getMinute());
    }

    /** A day and its time as far as they matter now, in Paris: « aujourd’hui à 14 h 05 », « hier », « il y a 2 jours ». */
    public static String ago(Instant instant, Instant now) {
        LocalDate day = ParisTime.day(instant);
        long days = ChronoUnit.DAYS.between(day, ParisTime.day(now));
        if (days <= 0) {
            return "aujourd’hui à" + NBSP + time(instant);
        }
        if (days == 1) {
            return "hier";
        }
        return days <= 60 ? "il y a" + NBSP + days + unit("jours") : "le" + NBSP + date(day);
    }

    /** A day without its year, in Paris: « 3 nov. ». */
    public static String dayAndMonth(Instant instant) {
        return dayAndMonth(ParisTime.day(instant));
    }

    /** A day without its year: « 3 nov. ». */
    public static String dayAndMonth(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth()) + (NBSP + MONTH.format(day));
    }

    /** A count with its noun, in the plural from two on: « 1 activité », « 6 activités ». */
    public static String count(int number, String noun) {
        return number + unit(number < 2 ? noun : noun.replace(" ", "s ") + "s");
    }

    /** What a download weighs, in millions of bytes: « 0,3 Mo », « 3,4 Mo », « 12 Mo ». */
    public static String megabytes(long bytes) {
        return tenths(bytes) + unit("Mo");
    }

    /** What it weighs at least and at most: « 1,2 à 3,4 Mo ». */
    public static String megabytes(long least, long most) {
        String lower = tenths(least);
        String upper = tenths(most);
        return (lower.equals(upper) ? upper : lower + NBSP + "à" + NBSP + upper) + unit("Mo");
    }

    /** A month: « septembre 2026 ». */
    public static String month(YearMonth month) {
        return MONTH_AND_YEAR.format(month).replace(' ', NBSP);
    }

    /** A share as a whole percentage, never 100 before all is done. */
    public static int percent(double share) {
        return share >= 1 ? 100 : (int) Math.clamp(share * 100, 0, 99);
    }

    /** Tenths matter below ten, and nothing weighs nothing. */
    private static String tenths(long bytes) {
        long tenths = Math.max(1, Math.round(bytes / 100_000.0));
        return tenths >= 100
                ? Long.toString(Math.round(bytes / 1_000_000.0))
                : tenths / 10 + (tenths % 10 == 0 ? "" : "," + tenths % 10);
    }

    private static String unit(String name) {
        return NBSP + name;
    }
}
