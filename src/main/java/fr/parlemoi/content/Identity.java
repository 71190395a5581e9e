package fr.parlemoi.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a module or an activity is known by: an id for ever, and addresses that may change.
 *
 * @param formerSlugs addresses it once had, which redirect to {@code slug}
 */
record Identity(Entry<String> id, Entry<String> slug, List<Entry<String>> formerSlugs) {

    static Identity of(YamlKeys keys) {
        return new Identity(
                keys.required("id", YamlValue::name),
                keys.required("slug", YamlValue::name),
                keys.optional("former-slugs", YamlValue::names).optional().orElse(List.of()));
    }

    /** Its present address and the former ones. */
    Stream<Entry<String>> slugs() {
        return Stream.concat(Stream.of(slug), formerSlugs.stream()).filter(Entry::given);
    }
}
