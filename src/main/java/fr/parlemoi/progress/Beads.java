package fr.parlemoi.progress;

import java.util.List;

/**
 * A module's progress, drawn as a bead for each of its activities.
 *
 * @param activities in the order of the module
 * @param state of the module
 * @param completed how many of its {@code required} activities are
 */
record Beads(List<State> activities, State state, int completed, int required) {}
