package fr.parlemoi.statistics.attack;

import java.util.Map;

/**
 * A hidden figure that was narrowed down.
 *
 * @param place by dimension the code of a member; a dimension of which it has everybody is left out
 * @param period as in « 2026-09 »
 */
public record Finding(Map<String, String> place, String period, double smallest, double largest) {}
