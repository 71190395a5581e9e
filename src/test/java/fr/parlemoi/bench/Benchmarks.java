package fr.parlemoi.bench;

import fr.parlemoi.bench.Figure.Verdict;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All benchmarks, one after the other; {@code docs/benchmarks.md} tells how to run and read them. */
public final class Benchmarks {

    private final Path databases;
    private final Path courseFolder;
    private final Course course;
    private final Scale scale;
    private final Set<Part> parts;
    private final Map<Part, List<Figure>> figures = new EnumMap<>(Part.class);

    private Benchmarks(Path databases, Path courseFolder, Scale scale, Set<Part> parts) {
        this.databases = databases;
        this.courseFolder = courseFolder;
        this.course = CourseFile.read(courseFolder);
        this.scale = scale;
        this.parts = parts;
    }

    /** Arguments: the folder of loaded data directories, the folder of the served course, the page to write. */
    public static void main(String[] arguments) throws Exception {
        Programs.require("wrk", "nginx", "strace", "git");
        Set<Part> parts = Part.named(System.getProperty("bench.parts", ""));
        Scale scale = Boolean.getBoolean("bench.short") ? Scale.SHORT : Scale.FULL;
        Benchmarks benchmarks = new Benchmarks(Path.of(arguments[0]), Path.of(arguments[1]), scale, parts);
        benchmarks.measure();
        Report report = new Report(benchmarks.figures, scale);
        if (!scale.equals(Scale.SHORT)) {
            report.write(Path.of(arguments[2]));
        }
        System.out.println("\n" + report.text());
        List<Figure> missed = benchmarks.figures.values().stream()
                .flatMap(List::stream)
                .filter(figure -> figure.verdict() == Verdict.MISSED)
                .toList();
        missed.forEach(figure -> System.err.println("missed: " + figure));
        System.exit(missed.isEmpty() || scale.equals(Scale.SHORT) ? 0 : 1);
    }

    private void measure() throws Exception {
        learnClasses();
        for (Part part : parts) {
            List<Figure> measured =
                    switch (part) {
                        case LEARNERS -> measureLearners();
                        case GROWTH -> measureGrowth();
                        case START -> new StartFigures(databases, scale, course).measure();
                        case STATISTICS -> new StatisticsFigures(databases, scale, course).measure();
                    };
            figures.put(part, measured);
        }
    }

    private List<Figure> measureLearners() throws Exception {
        try (Stand stand = Stand.start(databases, scale.learners(), course)) {
            warmUp(stand);
            List<Figure> measured = new ArrayList<>(new JournalFigures(stand, scale).measure());
            measured.addAll(SlowDiskFigures.measure(stand, scale));
            measured.addAll(new PageFigures(stand, scale).measure(course));
            measured.addAll(new MediaFigures(stand, scale, courseFolder).measure());
            return measured;
        }
    }

    private List<Figure> measureGrowth() throws Exception {
        try (Stand few = Stand.start(databases, scale.few(), course);
                Stand many = Stand.start(databases, scale.many(), course)) {
            warmUp(few);
            warmUp(many);
            return new GrowthFigures(scale).measure(few, many);
        }
    }

    // The first start by the script writes, when it ends, what the later ones read.
    private void learnClasses() throws IOException, InterruptedException {
        Display.say("first start");
        try (Stand first = Stand.start(databases, scale.few(), course)) {
            first.firstPage();
        }
    }

    private void warmUp(Stand stand) throws IOException, InterruptedException {
        Display.say("warming up with %,d learners", stand.database().learners());
        stand.firstPage();
        stand.tell(256, scale.warmUpSeconds());
        stand.visit("/", "identity", 16, scale.warmUpSeconds());
    }
}
