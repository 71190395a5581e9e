package fr.parlemoi.bench;

import static fr.parlemoi.bench.Load.median;

import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.TableJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What one member of the prefecture waits for who reads one view and one file after the other. */
final class ReadingFigures {

    private static final List<String> FORMATS = List.of("csv", "ods", "xlsx", "json");

    private final Stand stand;
    private final List<String> periods;
    private final String cookie;

    /** @param periods codes of those that are read */
    ReadingFigures(Stand stand, List<String> periods) {
        this.stand = stand;
        this.periods = periods;
        this.cookie = PopulationSessions.prefecture(stand.database());
    }

    /** Milliseconds. */
    record Views(int number, double p50, double p95) {}

    /** The slowest of all files, in milliseconds. */
    record SlowestFile(String address, double millis) {}

    /** Every breakdown of every territory in every period, each with another measure; a first round warms up. */
    Views views() throws IOException, InterruptedException {
        List<String> addresses = addresses();
        try (HttpClient client = HttpClient.newHttpClient()) {
            times(client, addresses);
            double[] millis = times(client, addresses);
            Arrays.sort(millis);
            return new Views(millis.length, at(millis, 0.5), at(millis, 0.95));
        }
    }

    /** Of every format, breakdown and period, the one that takes longest: the median of so many times. */
    SlowestFile slowestFile(int times) throws IOException, InterruptedException {
        SlowestFile slowest = new SlowestFile("", 0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : files()) {
                time(client, address);
                double[] millis = new double[times];
                for (int run = 0; run < times; run++) {
                    millis[run] = time(client, address);
                }
                if (median(millis) > slowest.millis()) {
                    slowest = new SlowestFile(address, median(millis));
                }
            }
        }
        return slowest;
    }

    private List<String> addresses() {
        ReleasedTable places = places();
        List<String> addresses = new ArrayList<>();
        for (String period : periods) {
            for (Breakdown breakdown : Breakdown.values()) {
                for (Member place : places.axes().getFirst().members()) {
                    Measure measure = places.measures()
                            .get(addresses.size() % places.measures().size());
                    addresses.add("/statistiques?periode=%s&ventilation=%s&territoire=%s&mesure=%s"
                            .formatted(
                                    period,
                                    breakdown.slug(),
                                    place.code(),
                                    measure.code().replace(":", "%3A")));
                }
            }
        }
        return addresses;
    }

    private ReleasedTable places() {
        return stand.database().jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT body FROM released_table WHERE release_number > 0 AND period = ? AND breakdown = ?")
                .bind(0, periods.getLast())
                .bind(1, Breakdown.TERRITORY.slug())
                .mapTo(String.class)
                .map(TableJson::read)
                .one());
    }

    private List<String> files() {
        return periods.stream()
                .flatMap(period -> Stream.of(Breakdown.values()).flatMap(breakdown -> FORMATS.stream()
                        .map(format -> "/statistiques/export.%s?periode=%s&ventilation=%s"
                                .formatted(format, period, breakdown.slug()))))
                .toList();
    }

    private double[] times(HttpClient client, List<String> addresses) throws IOException, InterruptedException {
        double[] millis = new double[addresses.size()];
        for (int index = 0; index < millis.length; index++) {
            millis[index] = time(client, addresses.get(index));
        }
        return millis;
    }

    private double time(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stand.server().address().resolve(address))
                .headers("Accept", "*/*", "Accept-Encoding", "gzip, deflate, br", "Cookie", "parlemoi=" + cookie)
                .build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() != 200 || answer.body().length == 0) {
            throw new IllegalStateException(address + " was answered with " + answer.statusCode());
        }
        return millis;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
