/** An attacker of released tables who has a solver: what anybody can compute who reads them all. Leaves how figures are hidden to {@code disclosure}, and knows nothing of it. */
package fr.parlemoi.statistics.attack;
