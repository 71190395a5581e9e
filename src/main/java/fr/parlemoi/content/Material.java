package fr.parlemoi.content;

import fr.parlemoi.catalogue.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an activity's kind asks for besides its title and its text. */
sealed interface Material {

    /** The keys that only some kinds have. */
    List<String> KEYS = List.of("duration", "minutes", "media", "captions", "image", "alternative", "question");

    /**
     * Something to play.
     *
     * @param duration declared, in seconds
     */
    record Played(Entry<Double> duration, Entry<Path> media, Entry<CaptionFile> captions) implements Material {}

    /**
     * Something to read.
     *
     * @param minutes estimated, in seconds
     */
    record Written(Entry<Double> minutes) implements Material {}

    /**
     * Something to look at.
     *
     * @param minutes estimated, in seconds
     */
    record Looked(Entry<Double> minutes, Entry<Path> image, Entry<String> alternative, Entry<String> question)
            implements Material {}

    static Material of(Kind kind, YamlKeys keys, String folder, ContentFolder content) {
        return switch (kind) {
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION ->
                new Played(
                        keys.required("duration", YamlValue::duration),
                        file(keys, "media", folder, content),
                        captions(keys, folder, content));
            case ARTICLE -> new Written(keys.required("minutes", YamlValue::minutes));
            case IMAGE ->
                new Looked(
                        keys.required("minutes", YamlValue::minutes),
                        file(keys, "image", folder, content),
                        keys.required("alternative", YamlValue::text),
                        keys.required("question", YamlValue::text));
        };
    }

    private static Entry<Path> file(YamlKeys keys, String key, String folder, ContentFolder content) {
        Entry<String> name = keys.required(key, YamlValue::text);
        return new Entry<>(name.place(), content.file(folder, name).orElse(null));
    }

    private static Entry<CaptionFile> captions(YamlKeys keys, String folder, ContentFolder content) {
        Entry<Path> file = file(keys, "captions", folder, content);
        Optional<CaptionFile> read =
                file.optional().map(found -> new CaptionReader(content.text(found), content.faults()).read(found));
        return new Entry<>(file.place(), read.orElse(null));
    }
}
