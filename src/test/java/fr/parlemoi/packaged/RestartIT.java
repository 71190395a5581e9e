package fr.parlemoi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged server acknowledged is there after it was stopped, or killed in the middle of its work. */
class RestartIT {

    // Seconds; 400 of them fit into any medium of the course.
    private static final double STRETCH = 0.1;
    private static final int STRETCHES = 400;

    private static final double ROUNDING = 0.01;

    @TempDir
    Path data;

    @Test
    void keeps_everything_when_it_is_stopped_and_started() throws Exception {
        Phone phone;
        String learner;
        String medium;
        try (PackagedServer server = PackagedServer.start(data)) {
            phone = new Phone(server.address());
            learner = phone.begin();
            medium = longestMedium(phone);
            assertThat(played(phone, medium, 0)).isTrue();
        }
        try (PackagedServer server = PackagedServer.start(data)) {
            phone.follow(server.address());

            JsonNode progress = phone.get("/api/progress");

            assertThat(progress.get("learner").asText()).isEqualTo(learner);
            assertThat(progress.at("/activities/" + medium + "/position").asDouble())
                    .isEqualTo(STRETCH);
        }
    }

    @Test
    void keeps_every_acknowledged_event_when_it_is_killed_under_load() throws Exception {
        PackagedServer server = PackagedServer.start(data);
        Phone phone = new Phone(server.address());
        phone.begin();
        String medium = longestMedium(phone);
        AtomicInteger acknowledged = new AtomicInteger();

        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Future<?> load = background.submit(() -> playUntilTheServerIsGone(phone, medium, acknowledged));
            awaitAtLeast(acknowledged, 20, load);
            server.kill();
            load.get();
        }

        try (PackagedServer again = PackagedServer.start(data)) {
            phone.follow(again.address());
            double position = phone.get("/api/progress")
                    .at("/activities/" + medium + "/position")
                    .asDouble();
            // The stretch under way when the server died may have been stored without an answer; none may be missing.
            assertThat(position).isBetween((double) acknowledged.get() * STRETCH, (acknowledged.get() + 1.0) * STRETCH);
        }
    }

    private static Void playUntilTheServerIsGone(Phone phone, String medium, AtomicInteger acknowledged)
            throws InterruptedException {
        try {
            for (int stretch = 0; stretch < STRETCHES; stretch++) {
                assertThat(played(phone, medium, stretch)).isTrue();
                acknowledged.incrementAndGet();
            }
        } catch (IOException gone) {
            return null;
        }
        throw new AssertionError("all was played before the server was killed");
    }

    private static boolean played(Phone phone, String medium, int stretch) throws IOException, InterruptedException {
        String event = String.format(
                Locale.ROOT,
                """
                {"device":"d-1","events":[{"seq":%d,"at":"%s","seconds":%.1f,"activity":"%s","kind":"played","from":%.1f,"to":%.1f}]}
                """,
                stretch,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                STRETCH,
                medium,
                stretch * STRETCH,
                (stretch + 1) * STRETCH);
        HttpResponse<String> receipt = phone.post("/api/progress", event);
        return receipt.statusCode() == 200
                && Phone.read(receipt).get("rejected").isEmpty();
    }

    private static void awaitAtLeast(AtomicInteger count, int wanted, Future<?> load)
            throws InterruptedException, ExecutionException {
        while (count.get() < wanted) {
            if (load.isDone()) {
                load.get();
                throw new IllegalStateException("the load ended after " + count.get() + " acknowledged events");
            }
            Thread.sleep(5);
        }
    }

    private static String longestMedium(Phone phone) throws IOException, InterruptedException {
        JsonNode modules = phone.get("/api/catalogue").get("modules");
        return StreamSupport.stream(modules.spliterator(), false)
                .flatMap(module -> StreamSupport.stream(module.get("activities").spliterator(), false))
                .filter(activity -> activity.get("kind").asText().equals("video"))
                .max((one, other) -> Double.compare(
                        one.get("seconds").asDouble(), other.get("seconds").asDouble()))
                .orElseThrow()
                .get("id")
                .asText();
    }
}
