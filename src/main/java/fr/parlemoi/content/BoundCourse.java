package fr.parlemoi.content;

import fr.parlemoi.catalogue.Course;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;

/**
 * A course that is ready to be written.
 *
 * @param media where files of the folder {@code media/} come from, by their published names
 * @param texts what its other files hold, by their published names
 */
record BoundCourse(Course course, SortedMap<String, Path> media, SortedMap<String, String> texts) {

    /** Of all files in the folder {@code media/}. */
    Set<String> names() {
        Set<String> names = new HashSet<>(media.keySet());
        names.addAll(texts.keySet());
        return names;
    }
}
