package fr.parlemoi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parlemoi.packaged.PackagedServer;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of requests that are malformed, hostile or too large: each is refused, and nothing comes of it. */
class HostileRequestsIT {

    private static final int REQUESTS = Trial.times(2_000, 10_000);
    private static final int CLIENTS = 8;
    private static final int BEFORE_MEMORY_IS_MEASURED = 100;
    private static final int FINDINGS_SHOWN = 20;

    // A tenth of what is sent, were it kept.
    private static final long MEMORY_TOLERANCE = 32L * 1024 * 1024;

    // Connections of the clients and to the database come and go; one a request would be thousands.
    private static final int DESCRIPTORS_TOLERANCE = 100;

    private final Trial trial = Trial.begin();
    private final GreenMail mailHost = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path data;

    @Test
    void are_refused_and_leave_nothing_behind() throws Exception {
        mailHost.start();
        try (PackagedServer server = start();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Line line = new Line(server.address())) {
            List<HostileClient> clients = clients(http, server, line);
            together(clients, BEFORE_MEMORY_IS_MEASURED);
            Footprint footprint = new Footprint(server, line);
            long memory = footprint.memory();
            int descriptors = footprint.descriptors();
            together(clients, REQUESTS / CLIENTS);
            clients.forEach(client -> client.compare(line));

            System.out.println(statuses(clients));
            assertThat(findings(clients)).as("%s", trial).isEmpty();
            assertThat(footprint.memory()).as("bytes in use; %s", trial).isLessThan(memory + MEMORY_TOLERANCE);
            assertThat(footprint.descriptors())
                    .as("open files and connections; %s", trial)
                    .isLessThan(descriptors + DESCRIPTORS_TOLERANCE);
            assertThat(line.get(server.address(), "/q/health/ready", null).status())
                    .isEqualTo(200);
            assertThat(server.output().lines().filter(printed -> printed.contains(HostileValues.CANARY)))
                    .as("what was sent, in the log; %s", trial)
                    .isEmpty();
            assertThat(server.output()).doesNotContain(" ERROR ");
        } finally {
            mailHost.stop();
        }
    }

    private PackagedServer start() {
        return PackagedServer.start(
                data,
                "parlemoi.throttle.enabled=false",
                "quarkus.mailer.host=127.0.0.1",
                "quarkus.mailer.port=" + mailHost.getSmtp().getPort());
    }

    private List<HostileClient> clients(HttpClient http, PackagedServer server, Line line) {
        List<CourseActivity> course = CourseActivity.ofTheCourse();
        Ledger ledger = new Ledger();
        return IntStream.range(0, CLIENTS)
                .mapToObj(any -> new HostileClient(
                        http,
                        server.address(),
                        new HostileRequests(trial.fork(), course),
                        LoadingPhone.begin(line, ledger, server.address()).orElseThrow(),
                        LoadingPhone.begin(line, ledger, server.address()).orElseThrow()))
                .toList();
    }

    private static void together(List<HostileClient> clients, int each) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = clients.stream()
                    .<Future<?>>map(client -> threads.submit(() -> client.send(each)))
                    .toList();
            for (Future<?> client : sending) {
                client.get();
            }
        }
    }

    private static List<String> findings(List<HostileClient> clients) {
        return clients.stream()
                .flatMap(client -> client.findings().stream())
                .limit(FINDINGS_SHOWN)
                .toList();
    }

    private static Map<Integer, Integer> statuses(List<HostileClient> clients) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        clients.forEach(
                client -> client.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum)));
        return statuses;
    }
}
