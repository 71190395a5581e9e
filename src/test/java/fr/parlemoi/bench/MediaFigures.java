package fr.parlemoi.bench;

import static fr.parlemoi.bench.Load.median;

import fr.parlemoi.bench.Figure.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Media beside nginx: the same files from the same folder. */
final class MediaFigures {

    private static final String GROUP = "Media, 32 connections";
    private static final String LIMIT = "nginx, tcp_nopush off";
    private static final int CONNECTIONS = 32;
    private static final int LARGE = 20 * 1024 * 1024;
    private static final int SMALL = 10 * 1024;

    private final Stand stand;
    private final Scale scale;
    private final Path course;

    /** @param course the folder of the course that the server of {@code stand} serves */
    MediaFigures(Stand stand, Scale scale, Path course) {
        this.stand = stand;
        this.scale = scale;
        this.course = course;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        Path large = file("2".repeat(64) + ".mp4", LARGE);
        Path small = file("1".repeat(64) + ".webp", SMALL);
        try (Nginx nginx = Nginx.start(Path.of("target", "bench", "nginx"), course)) {
            return List.of(
                    compare("ranges of 64 KiB of a file of 20 MB", nginx, large, LARGE),
                    compare("whole files of 10 KB", nginx, small, 0));
        } finally {
            Files.delete(large);
            Files.delete(small);
        }
    }

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(course.resolve("media").resolve(name), content);
    }

    private Figure compare(String what, Nginx nginx, Path file, int rangesOf) {
        double[] ours = new double[scale.runs()];
        double[] theirs = new double[scale.runs()];
        String path = "/media/" + file.getFileName();
        new Wrk(stand.server().address(), CONNECTIONS, scale.warmUpSeconds()).run("range.lua", path, rangesOf);
        for (int run = 0; run < scale.runs(); run++) {
            Display.say("%s, run %d of %d", what, run + 1, scale.runs());
            ours[run] = new Wrk(stand.server().address(), CONNECTIONS, scale.seconds())
                    .run("range.lua", path, rangesOf)
                    .perSecond();
            theirs[run] = new Wrk(nginx.address(), CONNECTIONS, scale.seconds())
                    .run("range.lua", path, rangesOf)
                    .perSecond();
        }
        return Figure.ratio(GROUP, what, new Pair(median(ours), median(theirs), "a second", LIMIT), 0.5);
    }
}
