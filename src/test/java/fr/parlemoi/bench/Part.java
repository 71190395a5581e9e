package fr.parlemoi.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Parts of the benchmarks that can be run by themselves, in their order. */
enum Part {
    /** Journal, a slow disk, memory, pages, media. */
    LEARNERS("Journal, memory, pages and media"),
    GROWTH("Growth"),
    START("Start"),
    STATISTICS("Participation");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** Of its chapter in the report. */
    String title() {
        return title;
    }

    /** From names as in « growth,start »; all of them from nothing. */
    static Set<Part> named(String names) {
        Set<Part> named = EnumSet.noneOf(Part.class);
        Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> named.add(valueOf(name.toUpperCase(Locale.ROOT))));
        return named.isEmpty() ? EnumSet.allOf(Part.class) : named;
    }
}
