package fr.parlemoi.bench;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.packaged.PackagedServer;
import fr.parlemoi.platform.mariadb.Access;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The packaged server on a loaded database, and what a load on it needs: sessions of its learners, and the media. */
final class Stand implements AutoCloseable {

    private static final int LONGEST_SECONDS = 3600;

    private final LoadedDatabase database;
    private final PackagedServer server;
    private final Path sessions;
    private final Path media;
    private final Path sentBefore;
    // Seconds since 1970: whoever told one second after the other from then on would now have told as many as she has.
    private final long origin;
    private long sent;

    private Stand(LoadedDatabase database, PackagedServer server, Course course, List<String> learners)
            throws IOException {
        this.database = database;
        this.server = server;
        this.sessions = database.data().resolve("load-sessions.tsv");
        this.media = database.data().resolve("load-media.tsv");
        this.sentBefore = database.data().resolve(LoadedDatabase.SENT);
        this.sent = Files.exists(sentBefore) ? Long.parseLong(Files.readString(sentBefore)) : 0;
        this.origin = Instant.now().getEpochSecond() - sent / learners.size();
        Files.write(sessions, learners);
        Files.write(media, media(course));
    }

    static Stand start(Path parent, int learners, Course course) throws IOException {
        LoadedDatabase database = LoadedDatabase.start(parent, learners, course);
        return start(database, course, MadeSessions.of(database, course));
    }

    /**
     * Takes the database over.
     *
     * @param learners a line each: the cookie, a tab, and how many media lie behind her
     * @param settings of the server, more than it needs to be measured
     */
    static Stand start(LoadedDatabase database, Course course, List<String> learners, String... settings)
            throws IOException {
        try {
            return new Stand(database, server(database, settings), course, learners);
        } catch (RuntimeException | IOException failure) {
            database.close();
            throw failure;
        }
    }

    /** Started as docs/operations.md recommends, but for the limits on repeated requests. */
    static PackagedServer server(LoadedDatabase database, String... more) {
        Access access = database.process().access();
        List<String> settings = new ArrayList<>(List.of(
                "parlemoi.throttle.enabled=false",
                "quarkus.datasource.jdbc.url=" + access.url(),
                "quarkus.datasource.username=" + access.username(),
                "quarkus.datasource.password=" + access.password(),
                "quarkus.datasource.statistics.username=" + access.statisticsUsername(),
                "quarkus.datasource.statistics.password=" + access.statistics()));
        settings.addAll(List.of(more));
        return PackagedServer.startByScript(database.data(), settings.toArray(String[]::new));
    }

    private static List<String> media(Course course) {
        return course.activities()
                .filter(activity -> activity.kind().isMedia())
                .map(activity -> activity.id() + "\t" + (int) activity.seconds())
                .toList();
    }

    /** Journal batches of one event, none of which was told before. */
    Load tell(int connections, int seconds) {
        return tellAt(0, connections, seconds);
    }

    /** As {@link #tell}, at so many a second. Fails unless all that was acknowledged is in the database. */
    Load tellAt(double rate, int connections, int seconds) {
        long before = mediaSeconds();
        Load load = new Wrk(server.address(), connections, seconds).runAt(rate, "journal.lua", journal(connections));
        check(load, before, connections);
        return load;
    }

    /** As {@link #tell}, for as long as {@code work} takes. */
    Load tellDuring(int connections, Wrk.Work work) throws Exception {
        long before = mediaSeconds();
        Wrk wrk = new Wrk(server.address(), connections, LONGEST_SECONDS);
        Load load = wrk.runDuring(work, "journal.lua", journal(connections));
        check(load, before, connections);
        return load;
    }

    // The script's arguments, for the next load.
    private Object[] journal(int connections) {
        return new Object[] {sessions, media, Wrk.threads(connections), sent, origin};
    }

    private void check(Load load, long before, int connections) {
        goOnFrom(load.furthest() + connections);
        long stored = mediaSeconds() - before;
        if (stored < load.requests() || stored > load.requests() + connections) {
            throw new IllegalStateException("%,d events were acknowledged, but %,d new seconds of media are stored"
                    .formatted(load.requests(), stored));
        }
    }

    // Each event tells a second that was never told before; what is stored grows by as many. What was under way when a
    // load ended is stored a moment later.
    private long mediaSeconds() {
        long before = -1;
        long now = sumOfMediaSeconds();
        while (now != before) {
            pause();
            before = now;
            now = sumOfMediaSeconds();
        }
        return now;
    }

    private long sumOfMediaSeconds() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT SUM(media_seconds) FROM learner_month")
                .mapTo(Double.class)
                .map(Math::round)
                .one());
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOnFrom(long number) {
        sent = number;
        try {
            Files.writeString(sentBefore, Long.toString(number));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The course page as one of the learners gets it, and an empty journal: the first of each takes a second. */
    byte[] firstPage() throws IOException, InterruptedException {
        String cookie = "parlemoi=" + Files.readAllLines(sessions).getFirst().split("\t")[0];
        HttpRequest page = HttpRequest.newBuilder(server.address())
                .headers("Accept", "text/html", "Cookie", cookie)
                .build();
        HttpRequest journal = HttpRequest.newBuilder(server.address().resolve("/api/progress"))
                .headers("Content-Type", "application/json", "Cookie", cookie)
                .POST(BodyPublishers.ofString("{\"device\":\"d-0\",\"events\":[]}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(journal, BodyHandlers.discarding());
            return client.send(page, BodyHandlers.ofByteArray()).body();
        }
    }

    /** One page or endpoint, asked for by all learners in turn. */
    Load visit(String path, String encoding, int connections, int seconds) {
        return new Wrk(server.address(), connections, seconds).run("visit.lua", sessions, path, encoding);
    }

    PackagedServer server() {
        return server;
    }

    LoadedDatabase database() {
        return database;
    }

    @Override
    public void close() {
        try (database) {
            server.close();
        }
    }
}
