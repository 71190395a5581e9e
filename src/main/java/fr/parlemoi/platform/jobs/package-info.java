/** Work that is done later, survives a restart and is shared by several nodes. Leaves what a job does to its kind. */
package fr.parlemoi.platform.jobs;
