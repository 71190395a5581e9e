package fr.parlemoi.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole course, immutable.
 *
 * @param version changes with every change of content: a hash of the compiled course
 * @param demonstration whether pages must say that this is a demonstration course
 * @param retired activities that learners once met; they still accept events and are no longer required
 */
public record Course(
        String id,
        String title,
        String subtitle,
        String summary,
        String version,
        boolean demonstration,
        List<Module> modules,
        List<Retired> retired) {

    public Course {
        modules = List.copyOf(modules);
        retired = List.copyOf(retired);
    }

    Course withVersion(String changed) {
        return new Course(id, title, subtitle, summary, changed, demonstration, modules, retired);
    }

    /** Estimated seconds, to the millisecond: the sum of its activities'. */
    public double seconds() {
        return Math.round(modules.stream().mapToDouble(Module::seconds).sum() * 1000) / 1000.0;
    }

    public Optional<Module> module(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    public Stream<Activity> activities() {
        return modules.stream().flatMap(module -> module.activities().stream());
    }

    public Optional<Activity> activity(String id) {
        return activities().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /** Equal ones have equal versions; hashing all their words would take longer than what it is for. */
    @Override
    public int hashCode() {
        return version.hashCode();
    }

    /**
     * An activity taken out of the course.
     *
     * @param seconds its length when it was last published
     */
    public record Retired(String id, Kind kind, double seconds) {}
}
