package fr.parlemoi.content;

import java.util.List;

/**
 * A module as its author wrote it.
 *
 * @param folder its name in the content folder
 * @param minutes declared, in seconds
 */
record ModuleSource(
        String folder,
        Identity identity,
        Entry<String> title,
        Entry<String> summary,
        List<Entry<String>> objectives,
        Entry<Double> minutes,
        List<ActivitySource> activities) {}
