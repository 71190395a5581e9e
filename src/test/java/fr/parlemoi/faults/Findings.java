package fr.parlemoi.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a judge finds wrong with one learner. */
final class Findings {

    private final String whose;
    private final List<String> all = new ArrayList<>();

    Findings(String whose) {
        this.whose = whose;
    }

    /** Notes a finding unless {@code holds}. */
    void require(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            all.add(whose + ": " + String.format(Locale.ROOT, otherwise, details));
        }
    }

    List<String> all() {
        return all;
    }
}
