package fr.parlemoi.bench;

import static fr.parlemoi.bench.Load.median;

import fr.parlemoi.bench.Figure.Pair;
import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pages of a signed-in learner with progress, beside an endpoint that sends as many bytes and does the least. */
final class PageFigures {

    private static final String GROUP = "Pages of a signed-in learner with progress, 32 connections";
    private static final int CONNECTIONS = 32;
    private static final String PLAIN = "identity";
    private static final String AS_BROWSERS = "gzip, deflate, br";
    private static final double MOST_MILLIS = 1;

    private final Stand stand;
    private final Scale scale;

    PageFigures(Stand stand, Scale scale) {
        this.stand = stand;
        this.scale = scale;
    }

    List<Figure> measure(Course course) throws IOException, InterruptedException {
        Module module = course.modules().get(1);
        Activity activity = module.activities().getFirst();
        String modulePage = "/modules/" + module.slug();
        List<Figure> figures = new ArrayList<>();
        figures.add(besideFixedBytes());
        figures.add(cost("course page, CPU of the server", "/", PLAIN));
        figures.add(cost("the same, compressed as browsers ask for it", "/", AS_BROWSERS));
        figures.add(cost("module page, compressed", modulePage, AS_BROWSERS));
        figures.add(cost("activity page, compressed", modulePage + "/" + activity.slug(), AS_BROWSERS));
        return figures;
    }

    private Figure besideFixedBytes() throws IOException, InterruptedException {
        double[] page = new double[scale.runs()];
        double[] fixed = new double[scale.runs()];
        int bytes = stand.firstPage().length;
        for (int run = 0; run < scale.runs(); run++) {
            Display.say("course page, run %d of %d", run + 1, scale.runs());
            page[run] = stand.visit("/", PLAIN, CONNECTIONS, scale.seconds()).perSecond();
            fixed[run] = stand.visit("/bench/fixed?bytes=" + bytes, PLAIN, CONNECTIONS, scale.seconds())
                    .perSecond();
        }
        String limit = "%,d fixed bytes after the same cookie and one row".formatted(bytes);
        return Figure.ratio(GROUP, "course page", new Pair(median(page), median(fixed), "a second", limit), 0.6);
    }

    private Figure cost(String what, String path, String encoding) {
        Display.say("%s", what);
        Cost server = new Cost(stand.server().pid());
        long before = server.processor().toNanos();
        Load load = stand.visit(path, encoding, CONNECTIONS, scale.seconds());
        double millis = (server.processor().toNanos() - before) / 1e6 / load.requests();
        return Figure.goal(GROUP, what, String.format(Locale.ROOT, "%.2f ms", millis), "< 1 ms", millis < MOST_MILLIS);
    }
}
