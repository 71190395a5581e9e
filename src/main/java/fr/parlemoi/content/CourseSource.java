package fr.parlemoi.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * The course as its author wrote it. What is missing or wrong has been reported and has no value.
 *
 * @param minutes declared, in seconds
 */
record CourseSource(
        Entry<String> id,
        Entry<String> title,
        Entry<String> subtitle,
        Entry<String> summary,
        Entry<Boolean> demonstration,
        Entry<Double> minutes,
        List<ModuleSource> modules,
        Ledger ledger) {

    Stream<ActivitySource> activities() {
        return modules.stream().flatMap(module -> module.activities().stream());
    }
}
