package fr.parlemoi.statistics.count;

/** A notice that there may be months which are counted and not released yet. Told again when a release failed. */
public record MonthCounted() {}
