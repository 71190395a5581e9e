/** Compiles the folder {@code content/} into a catalogue: reads, checks, probes, writes. A plain library, called by the build, the dev profile's watcher and tests. */
package fr.parlemoi.content;
