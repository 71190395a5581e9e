package fr.parlemoi.content;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The faults found so far, each once, in the order of files and lines. */
final class Faults {

    private final SortedSet<Fault> found = new TreeSet<>();

    void add(Place place, String problem, String remedy) {
        found.add(new Fault(place, problem, remedy));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> sorted() {
        return List.copyOf(found);
    }
}
