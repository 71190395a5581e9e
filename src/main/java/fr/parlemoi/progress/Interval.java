package fr.parlemoi.progress;

/** A half-open stretch {@code [from, to)} in seconds, on a media's time line or on the clock. */
public record Interval(double from, double to) {}
