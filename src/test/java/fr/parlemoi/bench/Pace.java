package fr.parlemoi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many deliveries a server recorded in a stretch of time, by its own meters. */
record Pace(double deliveries, double seconds) {

    private static final Pattern RECORDED =
            Pattern.compile("^parlemoi_intake_batch_sum\\S* (\\S+)$", Pattern.MULTILINE);

    /** While {@code work} is done. */
    static Pace during(URI server, Wrk.Work work) throws Exception {
        double before = recorded(server);
        long begin = System.nanoTime();
        work.run();
        double after = recorded(server);
        return new Pace(after - before, (System.nanoTime() - begin) / 1e9);
    }

    private static double recorded(URI server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest meters =
                    HttpRequest.newBuilder(server.resolve("/q/metrics")).build();
            Matcher found = RECORDED.matcher(
                    client.send(meters, BodyHandlers.ofString()).body());
            if (!found.find()) {
                throw new IllegalStateException("the server tells no parlemoi_intake_batch_sum");
            }
            return Double.parseDouble(found.group(1));
        }
    }

    double perSecond() {
        return deliveries / seconds;
    }

    Pace plus(Pace other) {
        return new Pace(deliveries + other.deliveries, seconds + other.seconds);
    }
}
