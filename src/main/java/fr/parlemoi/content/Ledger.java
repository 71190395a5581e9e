package fr.parlemoi.content;

import fr.parlemoi.catalogue.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ids that learners have met, as {@code ids.yaml} keeps them: {@code m1-regard: { kind: video, seconds: 74.2 }}.
 *
 * @param published by id, in the order of the file
 */
record Ledger(Map<String, Published> published) {

    /** The kind of a module's entry; other entries have their activity's. */
    static final String MODULE = "module";

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(MODULE), Arrays.stream(Kind.values()).map(Kind::word))
            .toList();

    /**
     * A published id.
     *
     * @param kind {@link #MODULE} or a {@link Kind}'s word; none when it was wrong
     * @param seconds its length when it was last published; none for a module
     * @param retired when it was taken out of the course; none when it is still in it
     */
    record Published(Place place, Entry<String> kind, Entry<Double> seconds, Entry<LocalDate> retired) {

        boolean isModule() {
            return MODULE.equals(kind.value());
        }
    }

    static Ledger read(ContentFolder content) {
        Map<String, Published> published = new LinkedHashMap<>();
        content.text(ContentFolder.LEDGER)
                .filter(Ledger::saysSomething)
                .map(file -> YamlFile.keys(file, content.faults()))
                .ifPresent(ids -> ids.all(YamlValue::keys).forEach((id, keys) -> {
                    if (keys != null) {
                        published.put(id, entry(ids.placeOf(id), keys));
                    }
                }));
        return new Ledger(published);
    }

    private static Published entry(Place place, YamlKeys keys) {
        Entry<String> kind = keys.required("kind", value -> value.oneOf(KINDS));
        Entry<Double> seconds =
                MODULE.equals(kind.value()) ? Entry.none(place) : keys.required("seconds", YamlValue::seconds);
        Published entry = new Published(place, kind, seconds, keys.optional("retired", YamlValue::date));
        keys.refuseOthers();
        return entry;
    }

    /** A new ledger may have nothing but comments. */
    private static boolean saysSomething(TextFile file) {
        return file.lines().stream().map(String::strip).anyMatch(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
