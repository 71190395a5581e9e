package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.statistics.release.Measure;
import java.util.List;

/**
 * The figures at the top of the page.
 *
 * @param completion how many per hundred of those who started; null unless both figures are published
 */
record Headlines(List<Headline> all, Integer completion) {

    private static final List<String> SHOWN = List.of(
            Measure.REGISTERED,
            Measure.STARTED,
            Measure.ACTIVE,
            Measure.COMPLETED,
            Measure.MEDIA_MINUTES,
            Measure.STUDY_MINUTES);

    /** A figure with its measure, which defines it. */
    record Headline(Measure measure, Figure figure) {}

    static Headlines of(View view) {
        return new Headlines(
                SHOWN.stream()
                        .flatMap(code -> view.table().measure(code).stream())
                        .map(measure -> new Headline(measure, view.figure(measure.code())))
                        .toList(),
                percent(view.figure(Measure.COMPLETED), view.figure(Measure.STARTED)));
    }

    /** Null unless both are published and there is a whole to have a part of. */
    static Integer percent(Figure part, Figure whole) {
        boolean both = part.isPublished() && whole.isPublished() && whole.value() > 0;
        return both ? (int) Math.round(100.0 * part.value() / whole.value()) : null;
    }
}
