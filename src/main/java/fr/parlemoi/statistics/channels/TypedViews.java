package fr.parlemoi.statistics.channels;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.platform.Refusal;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed of a month's views, in a form or in a line of a list; null is nothing.
 *
 * @param month « 2026-09 » or « 09/2026 »
 * @param activity an activity's id, or its slug
 * @param count a whole number, with spaces between groups of digits or without
 */
record TypedViews(String month, String activity, String count) {

    static final TypedViews NOTHING = new TypedViews("", "", "");

    /** No film of the course is older. */
    private static final YearMonth EARLIEST = YearMonth.of(2021, 1);

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(0?[1-9]|1[0-2])");
    private static final Pattern MONTH_FIRST = Pattern.compile("(0?[1-9]|1[0-2])/(\\d{4})");
    // No film on earth has more; a longer number is a slip.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    TypedViews {
        month = month == null ? "" : month.strip();
        activity = activity == null ? "" : activity.strip();
        count = count == null ? "" : count.replaceAll("[\\s\\u00a0\\u202f]", "");
    }

    /**
     * What it means.
     *
     * @param present the month that is now: it may be counted, later ones may not
     * @throws Refusal 400 that says what is wrong and how to mend it
     */
    Views read(Course course, YearMonth present) {
        return new Views(readMonth(present), readActivity(course), readCount());
    }

    private YearMonth readMonth(YearMonth present) {
        YearMonth read = monthOf(month);
        if (read.isBefore(EARLIEST) || read.isAfter(present)) {
            throw Refusal.badRequest("Le mois «\u00a0" + month
                    + "\u00a0» n’est pas possible\u00a0: choisissez-en un entre " + EARLIEST + " et " + present + ".");
        }
        return read;
    }

    private static YearMonth monthOf(String typed) {
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return YearMonth.of(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(typed);
        if (monthFirst.matches()) {
            return YearMonth.of(Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1)));
        }
        throw Refusal.badRequest(
                typed.isEmpty()
                        ? "Il manque le mois\u00a0: écrivez-le comme «\u00a02026-09\u00a0»."
                        : "«\u00a0" + typed
                                + "\u00a0» n’est pas un mois\u00a0: écrivez-le comme «\u00a02026-09\u00a0».");
    }

    /** Its id. A slug that two activities have names neither. */
    private String readActivity(Course course) {
        if (activity.isEmpty()) {
            throw Refusal.badRequest("Il manque l’activité\u00a0: indiquez son identifiant.");
        }
        if (course.activity(activity).isPresent()
                || course.retired().stream().anyMatch(retired -> retired.id().equals(activity))) {
            return activity;
        }
        List<Activity> named =
                course.activities().filter(one -> one.slug().equals(activity)).toList();
        if (named.size() != 1) {
            throw Refusal.badRequest("Aucune activité du cours ne s’appelle «\u00a0" + activity
                    + "\u00a0»\u00a0: son identifiant se lit entre parenthèses dans le choix des activités.");
        }
        return named.getFirst().id();
    }

    private long readCount() {
        if (!NUMBER.matcher(count).matches()) {
            throw Refusal.badRequest(
                    count.isEmpty()
                            ? "Il manque le nombre de vues\u00a0: écrivez 0 s’il n’y en a eu aucune."
                            : "«\u00a0" + count
                                    + "\u00a0» n’est pas un nombre de vues\u00a0: écrivez un nombre entier, sans signe"
                                    + " ni virgule, de dix chiffres au plus.");
        }
        return Long.parseLong(count);
    }
}
