/** What other systems see of the course: activities in the frames of partners' sites. Leaves the course's own pages to {@code progress}. */
package fr.parlemoi.interop;
