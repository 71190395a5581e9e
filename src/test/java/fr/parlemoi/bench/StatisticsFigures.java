package fr.parlemoi.bench;

import static fr.parlemoi.bench.Figure.number;

import fr.parlemoi.bench.ReadingFigures.SlowestFile;
import fr.parlemoi.bench.ReadingFigures.Views;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.population.LoadPopulation;
import fr.parlemoi.population.ReferencePopulation;
import fr.parlemoi.statistics.release.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Participation figures of the reference population: how long they are waited for, with few people and with many, how
 * long a month takes to be closed, and what learners notice of that.
 */
final class StatisticsFigures {

    static final String GROUP = "Participation figures";
    static final double SECONDS_OF_A_MONTH = 120;

    private static final double SECONDS_OF_A_YEAR = 300;
    private static final double MILLIS_OF_A_VIEW = 200;
    private static final double MILLIS_OF_A_FILE = 1000;

    // Closed anew by each run: with it, its quarter and the first whole year are released. What is before stays closed.
    private static final YearMonth END_OF_YEAR = YearMonth.of(2025, 12);

    private final Path databases;
    private final Scale scale;
    private final Course course;
    private final List<Figure> figures = new ArrayList<>();

    StatisticsFigures(Path databases, Scale scale, Course course) {
        this.databases = databases;
        this.scale = scale;
        this.course = course;
    }

    List<Figure> measure() throws Exception {
        try (Stand stand = serve(scale.fewPeople())) {
            closeYear(stand);
            read(stand);
        }
        try (Stand stand = serve(scale.many())) {
            ClosedMonths months = new ClosedMonths(stand.database().jdbi());
            Closing year = closeYear(stand);
            read(stand);
            closings(year, months.close(END_OF_YEAR.plusMonths(1)));
            figures.addAll(new ClosingFigures(stand, months, scale).measure(END_OF_YEAR.plusMonths(2)));
        }
        return figures;
    }

    // The server counts when it is asked to, and mails to nobody.
    private Stand serve(int people) throws IOException {
        ReferencePopulation population = new ReferencePopulation(ReferencePopulation.FULL.seed(), people);
        LoadedDatabase database = LoadPopulation.start(databases, course, population);
        new ClosedMonths(database.jdbi()).reopen(END_OF_YEAR);
        return Stand.start(
                database,
                course,
                PopulationSessions.of(database),
                "parlemoi.counting.close=off",
                "parlemoi.counting.open=off",
                "parlemoi.jobs.every=1s",
                "quarkus.mailer.mock=true");
    }

    private Closing closeYear(Stand stand) {
        ClosedMonths months = new ClosedMonths(stand.database().jdbi());
        for (YearMonth month : ReferencePopulation.FULL.months()) {
            if (month.isBefore(END_OF_YEAR) && !months.isReleased(month)) {
                tell(stand, months.close(month));
            }
        }
        Closing year = months.close(END_OF_YEAR);
        tell(stand, year);
        return year;
    }

    private static void tell(Stand stand, Closing closing) {
        Display.say(
                "%s of %,d people counted in %.1f s, released in %.1f s",
                closing.month(),
                stand.database().learners(),
                Closing.seconds(closing.counting()),
                Closing.seconds(closing.releasing()));
    }

    private void read(Stand stand) throws IOException, InterruptedException {
        Display.say("reading figures of %,d people", stand.database().learners());
        ReadingFigures reading = new ReadingFigures(
                stand, Period.endingWith(END_OF_YEAR).stream().map(Period::code).toList());
        Views views = reading.views();
        SlowestFile file = reading.slowestFile(scale.runs());
        String people =
                String.format(Locale.ROOT, "%,d people", stand.database().learners());
        goal(
                "%,d views, %s, p95".formatted(views.number(), people),
                "%s ms, p50 %s ms".formatted(number(views.p95()), number(views.p50())),
                "< 200 ms",
                views.p95() < MILLIS_OF_A_VIEW);
        goal(
                "the slowest export, " + people,
                "%s ms, %s".formatted(number(file.millis()), file.address().replaceAll(".*export\\.", "")),
                "< 1 s",
                file.millis() < MILLIS_OF_A_FILE);
    }

    private void closings(Closing year, Closing month) {
        goal(
                "closing a month of %,d people".formatted(scale.many()),
                "%s s, of which counting %s s"
                        .formatted(number(Closing.seconds(month.whole())), number(Closing.seconds(month.counting()))),
                "< 120 s",
                Closing.seconds(month.whole()) < SECONDS_OF_A_MONTH);
        goal(
                "suppression and release of December, its quarter and its year",
                "%s s, after counting for %s s"
                        .formatted(number(Closing.seconds(year.releasing())), number(Closing.seconds(year.counting()))),
                "< 300 s",
                Closing.seconds(year.releasing()) < SECONDS_OF_A_YEAR);
    }

    private void goal(String what, String reached, String wanted, boolean isReached) {
        Display.say("%s: %s", what, reached);
        figures.add(Figure.goal(GROUP, what, reached, wanted, isReached));
    }
}
