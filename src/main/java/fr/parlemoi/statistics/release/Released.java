package fr.parlemoi.statistics.release;

import java.time.Instant;

/** One period of one release; the same for all its tables. */
public record Released(int release, Period period, Instant at) {}
