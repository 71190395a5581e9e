/** Tables of typed cells, and the files they are written to; leaves what stands in them to the features. */
package fr.parlemoi.web.table;
