package fr.parlemoi.content;

import fr.parlemoi.catalogue.Course;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * A course that is ready to be written.
 *
 * @param media where each file of the folder {@code media/} comes from, by its published name
 */
record BoundCourse(Course course, SortedMap<String, Path> media) {}
