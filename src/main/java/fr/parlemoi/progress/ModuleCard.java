package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Module;

/** A module as the course page shows it, and nothing more of its learner: many have equal ones. */
record ModuleCard(Module module, String path, int accent, Beads beads) {

    static ModuleCard of(ModuleView seen) {
        return new ModuleCard(seen.module(), seen.path(), seen.accent(), seen.beads());
    }
}
