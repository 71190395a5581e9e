package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.Figure;
import java.time.YearMonth;
import java.util.List;

/**
 * The three ways to the course beside each other; nobody adds them.
 *
 * @param partners of the shown period, the most played first
 */
record Channels(List<Line> lines, List<Partner> partners) {

    /** @param started learners of all France */
    record Line(YearMonth month, String label, Figure started, Figure partners, Figure youtube) {}

    record Partner(String name, long plays) {}
}
