package fr.parlemoi.statistics;

import fr.parlemoi.statistics.chart.ModuleFunnel;
import fr.parlemoi.statistics.chart.ModuleFunnel.Step;
import fr.parlemoi.statistics.release.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many begin and complete the course and each of its modules, as they were when it was counted. */
record Funnel(List<Step> steps) {

    private static final Pattern QUOTED = Pattern.compile("«\\h*(.*?)\\h*»$");

    static Funnel of(View view) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step("Le cours", "Le cours entier", view.figure(Measure.STARTED), view.figure(Measure.COMPLETED)));
        List<Measure> started = view.table().head().measures().stream()
                .filter(measure -> measure.code().startsWith(Measure.MODULE_STARTED))
                .toList();
        for (Measure measure : started) {
            String module = measure.code().substring(Measure.MODULE_STARTED.length());
            steps.add(new Step(
                    "Module " + steps.size(),
                    title(measure),
                    view.figure(measure.code()),
                    view.figure(Measure.MODULE_COMPLETED + module)));
        }
        return new Funnel(steps);
    }

    // Its label is « Débuts du module « Jouer » », and the title is kept nowhere else.
    private static String title(Measure measure) {
        Matcher quoted = QUOTED.matcher(measure.label());
        return quoted.find() ? quoted.group(1) : measure.label();
    }

    public String drawing() {
        return ModuleFunnel.of(steps);
    }
}
