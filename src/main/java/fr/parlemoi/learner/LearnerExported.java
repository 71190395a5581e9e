package fr.parlemoi.learner;

import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A notice: a learner asks for everything that is held about her. Every feature that keeps rows of hers observes it and
 * adds its sections.
 */
public record LearnerExported(Handle handle, UUID learner, Map<String, Object> sections) {

    /** @param content a value that Jackson writes as JSON */
    public void add(String section, Object content) {
        sections.put(section, content);
    }
}
