/** Tables of typed cells, the files they are written to, and the lists that people send; leaves what stands in them to the features. */
package fr.parlemoi.web.table;
