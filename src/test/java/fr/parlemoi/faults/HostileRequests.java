package fr.parlemoi.faults;

import static fr.parlemoi.faults.HostileValues.CANARY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Makes good requests worse: what is sent keeps enough of its structure to come far before it fails. */
final class HostileRequests {

    static final String JOURNAL = "/api/progress";

    private static final int KIB = 1024;
    private static final Pattern VALUE = Pattern.compile("(?<=:)(\"[^\"]*\"|[0-9.]+|true|false)");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=" + CANARY,
            "application/problem+json",
            "text/json",
            CANARY,
            "application/json; q=;;;",
            "*/*");

    private final Random choices;
    private final Learning learning;
    private final List<UnaryOperator<HostileRequest>> ways;

    HostileRequests(Random choices, List<CourseActivity> course) {
        this.choices = choices;
        this.learning = new Learning(choices, course);
        this.ways = List.of(
                this::withAnotherValue,
                this::withAnotherValue,
                this::withAnotherValue,
                this::withDoubledKey,
                this::cut,
                this::withFlippedBytes,
                this::withStrayBytes,
                this::inAnotherCharset,
                this::asAnotherType,
                this::packed,
                this::wholeReplaced,
                this::tooMany,
                this::tooLong);
    }

    /** The next one; one in four suffers twice. */
    HostileRequest next() {
        HostileRequest request = worse(good());
        return choices.nextInt(4) == 0 ? worse(request) : request;
    }

    private HostileRequest worse(HostileRequest request) {
        HostileRequest worse = ways.get(choices.nextInt(ways.size())).apply(request);
        return choices.nextInt(5) == 0 ? worse.unannounced() : worse;
    }

    private HostileRequest good() {
        return switch (choices.nextInt(10)) {
            case 0 -> HostileRequest.json("POST", "/api/sign-in", "{\"email\":\"" + address() + "\"}");
            case 1 ->
                HostileRequest.json(
                        "POST",
                        "/api/sign-in/code",
                        "{\"email\":\"" + address() + "\",\"code\":\"123456\",\"keepGuest\":true}");
            case 2 -> HostileRequest.json("PUT", "/api/reflections/m1-bras", "{\"text\":\"Ma note, " + CANARY + "\"}");
            case 3 -> HostileRequest.json("POST", "/api/guests", "{}");
            default -> HostileRequest.json("POST", JOURNAL, journal(learning.next()));
        };
    }

    private String address() {
        return CANARY + choices.nextInt(1_000_000) + "@exemple.fr";
    }

    private static String journal(List<LearntEvent> events) {
        return events.stream()
                .map(LearntEvent::json)
                .collect(Collectors.joining(
                        ",", "{\"device\":\"d-1\",\"inconnu\":\"" + CANARY + "\",\"events\":[", "]}"));
    }

    private HostileRequest withAnotherValue(HostileRequest request) {
        String text = request.text();
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return request.withText(HostileValues.any(choices));
        }
        MatchResult value = values.get(choices.nextInt(values.size()));
        return request.withText(
                text.substring(0, value.start()) + HostileValues.any(choices) + text.substring(value.end()));
    }

    private HostileRequest withDoubledKey(HostileRequest request) {
        String text = request.text();
        int open = text.indexOf('{', choices.nextInt(Math.max(1, text.length())));
        String key = List.of("device", "events", "learner", "seq", "at", "activity", "kind", "email", "text")
                .get(choices.nextInt(9));
        return request.withText(text.substring(0, open + 1) + "\"" + key + "\":" + HostileValues.any(choices) + ","
                + text.substring(open + 1));
    }

    private HostileRequest cut(HostileRequest request) {
        return request.withBody(Arrays.copyOf(request.body(), choices.nextInt(request.body().length + 1)));
    }

    private HostileRequest withFlippedBytes(HostileRequest request) {
        byte[] body = request.body().clone();
        for (int count = 1 + choices.nextInt(5); body.length > 0 && count > 0; count--) {
            body[choices.nextInt(body.length)] = (byte) choices.nextInt(256);
        }
        return request.withBody(body);
    }

    private HostileRequest withStrayBytes(HostileRequest request) {
        byte[] stray = List.of(
                        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                        new byte[] {(byte) 0xC0, (byte) 0x80},
                        new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                        new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                        new byte[] {(byte) 0xFF, (byte) 0xFE},
                        new byte[] {0, 0, 0},
                        (" {\"" + CANARY + "\":1}").getBytes(StandardCharsets.UTF_8))
                .get(choices.nextInt(7));
        int[] places = {0, choices.nextInt(request.body().length + 1), request.body().length};
        int place = places[choices.nextInt(places.length)];
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(request.body(), 0, place);
        body.writeBytes(stray);
        body.write(request.body(), place, request.body().length - place);
        return request.withBody(body.toByteArray());
    }

    private HostileRequest inAnotherCharset(HostileRequest request) {
        return request.withBody(
                request.text().getBytes(choices.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_32BE));
    }

    private HostileRequest asAnotherType(HostileRequest request) {
        return choices.nextInt(12) == 0
                ? request.withType(null)
                : request.withType(TYPES.get(choices.nextInt(TYPES.size())));
    }

    private HostileRequest packed(HostileRequest request) {
        String name = List.of("gzip", "deflate", "br", CANARY).get(choices.nextInt(4));
        byte[] content = choices.nextBoolean() ? request.body() : new byte[4 * KIB * KIB];
        return request.encoded(name, choices.nextInt(4) == 0 ? request.body() : gzip(content));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    private HostileRequest wholeReplaced(HostileRequest request) {
        byte[] noise = new byte[choices.nextInt(2 * KIB)];
        choices.nextBytes(noise);
        return choices.nextBoolean() ? request.withBody(noise) : request.withText(HostileValues.any(choices));
    }

    private HostileRequest tooMany(HostileRequest request) {
        int count = 501 + choices.nextInt(100);
        String event = "{\"seq\":" + choices.nextInt(1000) + "}";
        return HostileRequest.json(
                "POST",
                JOURNAL,
                IntStream.range(0, count)
                        .mapToObj(any -> event)
                        .collect(Collectors.joining(",", "{\"device\":\"d-1\",\"events\":[", "]}")));
    }

    /** Just over the journal's limit, just over the server's, or far over both. */
    private HostileRequest tooLong(HostileRequest request) {
        int length =
                List.of(256 * KIB + 1, 300 * KIB, 300 * KIB + 1, 1024 * KIB).get(choices.nextInt(4));
        byte[] body = Arrays.copyOf(request.body(), Math.max(length, request.body().length));
        Arrays.fill(body, request.body().length, body.length, (byte) ' ');
        return request.withBody(body);
    }
}
