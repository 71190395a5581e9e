package fr.parlemoi.bench;

import static fr.parlemoi.bench.Load.median;

import fr.parlemoi.bench.Figure.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same loads with few learners and with many, in turn, each database with memory for all of its data. */
final class GrowthFigures {

    private static final double WITHIN = 0.75;
    private static final String TOLD = "journal batches, 256 connections";
    private static final String TOLD_ALONE = "journal batches, 1 connection";
    private static final String VISITED = "course page, 32 connections";

    private final Scale scale;
    private final Map<String, double[]> few = new LinkedHashMap<>();
    private final Map<String, double[]> many = new LinkedHashMap<>();

    GrowthFigures(Scale scale) {
        this.scale = scale;
    }

    List<Figure> measure(Stand small, Stand large) {
        for (int run = 0; run < scale.runs(); run++) {
            Display.say("growth, run %d of %d", run + 1, scale.runs());
            measure(small, few, run);
            measure(large, many, run);
        }
        List<Figure> figures = new ArrayList<>();
        few.keySet().forEach(what -> figures.add(figure(what)));
        return figures;
    }

    private void measure(Stand stand, Map<String, double[]> into, int run) {
        put(into, TOLD, run, stand.tell(256, scale.seconds()));
        put(into, TOLD_ALONE, run, stand.tell(1, scale.seconds()));
        put(into, VISITED, run, stand.visit("/", "identity", 32, scale.seconds()));
    }

    private void put(Map<String, double[]> into, String what, int run, Load load) {
        into.computeIfAbsent(what, any -> new double[scale.runs()])[run] = load.perSecond();
    }

    // Faster with many is as good as equal: what is asserted is that nothing slows down with the number of learners.
    private Figure figure(String what) {
        String group = String.format("Growth from %,d learners to %,d", scale.few(), scale.many());
        Pair pair = new Pair(
                median(many.get(what)),
                median(few.get(what)),
                "a second",
                String.format("with %,d learners", scale.few()));
        return Figure.ratio(group, what, pair, WITHIN);
    }
}
