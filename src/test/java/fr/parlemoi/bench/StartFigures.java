package fr.parlemoi.bench;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.packaged.PackagedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** From the command until the packaged server listens, on data that are there. */
final class StartFigures {

    private static final String GROUP = "Start on existing data";

    private final Path parent;
    private final Scale scale;
    private final Course course;

    StartFigures(Path parent, Scale scale, Course course) {
        this.parent = parent;
        this.scale = scale;
        this.course = course;
    }

    List<Figure> measure() {
        Display.say("start, external MariaDB");
        double external;
        Path data;
        try (LoadedDatabase database = LoadedDatabase.start(parent, scale.learners(), course)) {
            data = database.data();
            external = seconds(() -> Stand.server(database));
        }
        Display.say("start, embedded MariaDB");
        double embedded = seconds(() -> PackagedServer.startByScript(data));
        double plain = seconds(() -> PackagedServer.start(data));
        return List.of(
                goal("start.sh, external MariaDB", external, 2),
                goal("start.sh, embedded MariaDB included", embedded, 6),
                goal("java -jar, embedded MariaDB included", plain, 6));
    }

    private double seconds(Supplier<PackagedServer> start) {
        double[] seconds = new double[scale.runs()];
        for (int run = 0; run < scale.runs(); run++) {
            long begin = System.nanoTime();
            try (PackagedServer started = start.get()) {
                seconds[run] = (System.nanoTime() - begin) / 1e9;
            }
        }
        return Load.median(seconds);
    }

    private static Figure goal(String what, double seconds, int most) {
        return Figure.goal(
                GROUP, what, String.format(Locale.ROOT, "%.2f s", seconds), "< " + most + " s", seconds < most);
    }
}
