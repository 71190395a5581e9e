/** The MariaDB that the server brings along: unpacks it, lays its data folder, runs it, watches it, stops it. Leaves tables and queries to Flyway and the features. */
package fr.parlemoi.platform.mariadb;
