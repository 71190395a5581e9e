package fr.parlemoi.content;

import fr.parlemoi.catalogue.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The value of a key, read as what it should be. Every reading reports what is wrong and then answers null. */
record YamlValue(String file, String key, Node node, Faults faults) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,4}):([0-5]\\d(?:\\.\\d+)?)");

    Place place() {
        return YamlFile.place(file, node.getStartMark());
    }

    /** A text that says something. */
    String text() {
        String text = maybeEmpty();
        if (text != null && text.isBlank()) {
            return wrong("« %s » est vide.".formatted(key), "Écrivez un texte après « %s: ».".formatted(key));
        }
        return text;
    }

    String maybeEmpty() {
        return node instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : wrong("« %s » doit être un texte.".formatted(key), "Écrivez %s: \"…\".".formatted(key));
    }

    /** An id or an address. */
    String name() {
        String text = text();
        if (text == null || Names.isName(text)) {
            return text;
        }
        String proposed = Names.from(text);
        return wrong(
                "« %s » ne convient pas pour « %s ».".formatted(text, key),
                "N’employez que des minuscules sans accent, des chiffres et des tirets, au plus %d%s."
                        .formatted(Names.LONGEST, proposed.isEmpty() ? "" : ", par exemple « " + proposed + " »"));
    }

    Kind kind() {
        String word = oneOf(Arrays.stream(Kind.values()).map(Kind::word).toList());
        return word == null ? null : Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    String oneOf(List<String> words) {
        return parse(
                text -> words.contains(text) ? text : null,
                "Écrivez l’un de ces mots : %s.".formatted(String.join(", ", words)));
    }

    Boolean flag() {
        return parse(
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> null;
                },
                "Écrivez true (oui) ou false (non).");
    }

    /** Minutes, as seconds. */
    Double minutes() {
        return parse(
                text -> positive(text, 60),
                "Écrivez un nombre de minutes plus grand que zéro, avec un point s’il n’est pas entier : 2.5.");
    }

    Double seconds() {
        return parse(text -> positive(text, 1), "Écrivez un nombre de secondes plus grand que zéro : 74.2.");
    }

    /** Minutes and seconds, {@code m:ss}, as seconds. */
    Double duration() {
        return parse(YamlValue::seconds, "Écrivez les minutes et les secondes, entre guillemets : \"1:14\".");
    }

    LocalDate date() {
        return parse(YamlValue::date, "Écrivez l’année, le mois et le jour : 2026-11-22.");
    }

    List<Entry<String>> texts() {
        return items(YamlValue::text);
    }

    /** At least one text. */
    List<Entry<String>> someTexts() {
        List<Entry<String>> texts = texts();
        return texts != null && texts.isEmpty()
                ? wrong("La liste « %s » est vide.".formatted(key), "Ajoutez-y au moins un élément.")
                : texts;
    }

    List<Entry<String>> names() {
        return items(YamlValue::name);
    }

    /** A list whose items have keys of their own. */
    List<YamlKeys> lists() {
        List<Entry<YamlKeys>> items = items(YamlValue::keys);
        return items == null
                ? null
                : items.stream().map(Entry::value).filter(Objects::nonNull).toList();
    }

    YamlKeys keys() {
        return node instanceof MappingNode mapping
                ? YamlKeys.of(file, mapping, faults)
                : wrong(
                        "« %s » attend ici des lignes « clé: valeur ».".formatted(key),
                        "Voyez l’exemple de docs/content-format.md.");
    }

    private <T> List<Entry<T>> items(Function<YamlValue, T> read) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrong("« %s » doit être une liste.".formatted(key), "Écrivez %s: [a, b].".formatted(key));
        }
        List<Entry<T>> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            YamlValue value = new YamlValue(file, key, item, faults);
            items.add(new Entry<>(value.place(), read.apply(value)));
        }
        return items;
    }

    private <T> T parse(Function<String, T> parse, String remedy) {
        String text = text();
        T value = text == null ? null : parse.apply(text);
        return text == null || value != null
                ? value
                : wrong("« %s » ne convient pas pour « %s ».".formatted(text, key), remedy);
    }

    private <T> T wrong(String problem, String remedy) {
        faults.add(place(), problem, remedy);
        return null;
    }

    private static Double positive(String text, int unit) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text) * unit;
        return value > 0 ? value : null;
    }

    private static Double seconds(String text) {
        Matcher parts = DURATION.matcher(text);
        return parts.matches() ? Integer.parseInt(parts.group(1)) * 60 + Double.parseDouble(parts.group(2)) : null;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
