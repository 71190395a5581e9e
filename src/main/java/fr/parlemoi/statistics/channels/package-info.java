/** Plays that are counted elsewhere, typed in by people. Leaves plays in partners' frames to {@code interop}, and adds them to nothing. */
package fr.parlemoi.statistics.channels;
