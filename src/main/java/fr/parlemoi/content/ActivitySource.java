package fr.parlemoi.content;

import fr.parlemoi.catalogue.Activity.Credit;
import fr.parlemoi.catalogue.Kind;
import java.util.List;

/**
 * An activity as its author wrote it.
 *
 * @param file relative to the content folder
 * @param folder its module's folder
 * @param material none when its kind is unknown
 */
record ActivitySource(
        String file,
        String folder,
        Identity identity,
        Entry<Kind> kind,
        Entry<String> title,
        Entry<String> summary,
        Entry<Boolean> required,
        List<Entry<String>> tags,
        List<Credit> credits,
        Entry<Material> material,
        Body body) {}
