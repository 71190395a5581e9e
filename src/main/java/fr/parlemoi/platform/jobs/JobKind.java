package fr.parlemoi.platform.jobs;

import org.jdbi.v3.core.Handle;

/** What jobs of one kind do. Every bean of this type is known by its name; a job may be run more than once. */
public interface JobKind {

    /** At most 32 of {@code [a-z-]}; rows keep it, so it never changes. */
    String name();

    /**
     * Does the work. Whatever it throws, the job is run again after a pause.
     *
     * @param payload as it was queued
     */
    void run(String payload);

    /** Notes, in the transaction that ends the job, that it is not tried any more. */
    void givenUp(Handle transaction, String payload);
}
