package fr.parlemoi.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The keys of a YAML mapping: reports those that are missing, written twice, or that nobody read. */
final class YamlKeys {

    private final String file;
    private final Place start;
    private final Faults faults;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private YamlKeys(String file, Place start, Faults faults) {
        this.file = file;
        this.start = start;
        this.faults = faults;
    }

    static YamlKeys of(String file, MappingNode mapping, Faults faults) {
        YamlKeys keys = new YamlKeys(file, YamlFile.place(file, mapping.getStartMark()), faults);
        mapping.getValue().forEach(keys::add);
        return keys;
    }

    /** Stands for a file that cannot be read, which was reported: has no key, and reports nothing more. */
    static YamlKeys unreadable(String file) {
        return new YamlKeys(file, Place.startOf(file), new Faults());
    }

    private void add(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (tuples.putIfAbsent(key, tuple) != null) {
            faults.add(
                    placeOf(tuple),
                    "La clé « %s » est écrite deux fois.".formatted(key),
                    "Gardez une seule des deux lignes.");
        }
    }

    /** The value of a key, read by {@code read}, which reports what is wrong with it and then answers null. */
    <T> Entry<T> required(String key, Function<YamlValue, T> read) {
        if (!tuples.containsKey(key)) {
            faults.add(start, "La clé « %s » manque.".formatted(key), "Ajoutez une ligne « %s: … ».".formatted(key));
        }
        return optional(key, read);
    }

    /** As {@link #required}, for a key that may be left out. */
    <T> Entry<T> optional(String key, Function<YamlValue, T> read) {
        known.add(key);
        NodeTuple tuple = tuples.get(key);
        if (tuple == null) {
            return Entry.none(start);
        }
        YamlValue value = new YamlValue(file, key, tuple.getValueNode(), faults);
        return new Entry<>(value.place(), read.apply(value));
    }

    /** Every key with its value, where the author chooses the keys. */
    <T> Map<String, T> all(Function<YamlValue, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        tuples.forEach((key, tuple) -> {
            known.add(key);
            values.put(key, read.apply(new YamlValue(file, key, tuple.getValueNode(), faults)));
        });
        return values;
    }

    Place placeOf(String key) {
        return placeOf(tuples.get(key));
    }

    /** Reports the keys that were not read. */
    void refuseOthers() {
        refuseOthers(List.of(), Optional.empty());
    }

    /** As {@link #refuseOthers()}; {@code why} says what is wrong with those that belong {@code elsewhere}, if anything is. */
    void refuseOthers(Collection<String> elsewhere, Optional<String> why) {
        for (String key : tuples.keySet()) {
            if (known.contains(key)) {
                continue;
            }
            if (!elsewhere.contains(key)) {
                faults.add(
                        placeOf(key),
                        "La clé « %s » est inconnue.".formatted(key),
                        "Retirez-la ou corrigez-la." + Names.suggestion(key, known));
            } else if (why.isPresent()) {
                faults.add(placeOf(key), "La clé « %s » %s.".formatted(key, why.get()), "Retirez cette ligne.");
            }
        }
    }

    private Place placeOf(NodeTuple tuple) {
        return YamlFile.place(file, tuple.getKeyNode().getStartMark());
    }
}
