package fr.parlemoi.progress;

import com.fasterxml.jackson.annotation.JsonFormat;

/** A half-open stretch {@code [from, to)} in seconds, on a media's time line or on the clock; in JSON a pair. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Interval(double from, double to) {}
