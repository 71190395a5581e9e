/** What a learner played, read and looked at: the journal's intake, interval sets, completion rules, roll-ups, and the pages of the course. */
package fr.parlemoi.progress;
