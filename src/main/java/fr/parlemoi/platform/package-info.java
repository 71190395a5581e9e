/** What every feature stands on: the database, the embedded MariaDB, ids, refusals, throttling and health. Knows no feature. */
package fr.parlemoi.platform;
