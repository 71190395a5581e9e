/** Released tables as files: the same figures as on the screen, and for the same release the same bytes for ever. Leaves who may have them to the pages. */
package fr.parlemoi.statistics.export;
