/** Drawings of released figures as SVG: each shows what is hidden, nothing and unknown by more than colour. Leaves the choice of the figures, and the table that stands beside each drawing, to the pages. */
package fr.parlemoi.statistics.chart;
