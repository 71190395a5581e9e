package fr.parlemoi.bench;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.learner.SignedCookies;
import fr.parlemoi.packaged.PackagedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The packaged server on a loaded database, and what a load on it needs: sessions of its learners, and the media. */
final class Stand implements AutoCloseable {

    private static final int MOST_SESSIONS = 100_000;
    private static final int SHUFFLE = 41;

    private final LoadedDatabase database;
    private final PackagedServer server;
    private final Path sessions;
    private final Path media;
    private final Path sentBefore;
    private long sent;

    private Stand(LoadedDatabase database, PackagedServer server, Course course) throws IOException {
        this.database = database;
        this.server = server;
        this.sessions = database.data().resolve("load-sessions.tsv");
        this.media = database.data().resolve("load-media.tsv");
        this.sentBefore = database.data().resolve("load-sent");
        this.sent = Files.exists(sentBefore) ? Long.parseLong(Files.readString(sentBefore)) : 0;
        writeSessions(course);
        Files.write(media, media(course));
    }

    static Stand start(Path parent, int learners, Course course) throws IOException {
        LoadedDatabase database = LoadedDatabase.start(parent, learners, course);
        try {
            return new Stand(database, server(database), course);
        } catch (RuntimeException | IOException failure) {
            database.close();
            throw failure;
        }
    }

    /** Started as docs/operations.md recommends, but for the limits on repeated requests. */
    static PackagedServer server(LoadedDatabase database) {
        return PackagedServer.startByScript(
                database.data(),
                "parlemoi.throttle.enabled=false",
                "quarkus.datasource.jdbc.url=" + database.process().access().url(),
                "quarkus.datasource.username=" + database.process().access().username(),
                "quarkus.datasource.password=" + database.process().access().password(),
                "quarkus.datasource.statistics.username="
                        + database.process().access().statisticsUsername(),
                "quarkus.datasource.statistics.password="
                        + database.process().access().statistics());
    }

    // The cookie, and the medium that lies before the learner; in an order that has nothing to do with the keys.
    private void writeSessions(Course course) throws IOException {
        List<Activity> activities = course.activities().toList();
        SignedCookies cookies = new SignedCookies(database.data());
        List<MadeLearner> underWay = new ArrayList<>(IntStream.range(0, database.learners())
                .mapToObj(number -> MadeLearner.of(number, activities.size()))
                .filter(learner -> !learner.hasFinished(activities.size()))
                .toList());
        Collections.shuffle(underWay, new Random(SHUFFLE));
        Files.write(
                sessions,
                underWay.stream()
                        .limit(MOST_SESSIONS)
                        .map(learner -> cookies.of(learner.session(), learner.id()) + "\t"
                                + mediaBefore(activities, learner.reached() + 1))
                        .toList());
    }

    private static long mediaBefore(List<Activity> activities, int at) {
        return activities.subList(0, at).stream()
                .filter(activity -> activity.kind().isMedia())
                .count();
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
        int threads = Wrk.threads(connections);
        long before = mediaSeconds();
        Load load = new Wrk(server.address(), connections, seconds)
                .runAt(rate, "journal.lua", sessions, media, threads, sent);
        goOnFrom(load.furthest() + connections);
        long stored = mediaSeconds() - before;
        if (stored < load.requests() || stored > load.requests() + connections) {
            throw new IllegalStateException("%,d events were acknowledged, but %,d new seconds of media are stored"
                    .formatted(load.requests(), stored));
        }
        return load;
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
