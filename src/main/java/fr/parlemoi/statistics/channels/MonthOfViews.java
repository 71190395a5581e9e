package fr.parlemoi.statistics.channels;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** One month's views, film by film, as the page lists them. */
record MonthOfViews(YearMonth month, List<Film> films) {

    /** @param title the activity's, or its id when it has left the course */
    record Film(String id, String title, long count) {}

    /** @param views ordered by month */
    static List<MonthOfViews> of(List<Views> views, Course course) {
        List<MonthOfViews> months = new ArrayList<>();
        for (Views one : views) {
            if (months.isEmpty() || !months.getLast().month().equals(one.month())) {
                months.add(new MonthOfViews(one.month(), new ArrayList<>()));
            }
            String title = course.activity(one.activity()).map(Activity::title).orElse(one.activity());
            months.getLast().films().add(new Film(one.activity(), title, one.count()));
        }
        return months;
    }

    public long total() {
        return films.stream().mapToLong(Film::count).sum();
    }
}
