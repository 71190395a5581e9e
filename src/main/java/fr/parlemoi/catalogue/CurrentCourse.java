package fr.parlemoi.catalogue;

import jakarta.enterprise.context.ApplicationScoped;

/** The course being served. The dev profile replaces it when {@code content/} changed; otherwise it never changes. */
@ApplicationScoped
public class CurrentCourse {

    private volatile Course course;

    public Course get() {
        return course;
    }

    public void replace(Course changed) {
        course = changed;
    }
}
