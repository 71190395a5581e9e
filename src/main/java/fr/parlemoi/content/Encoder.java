package fr.parlemoi.content;

import java.util.List;

/** Decides when masters are encoded. What it makes, and whom it refuses, is found in the cache. */
@FunctionalInterface
interface Encoder {

    /** Leaves all of it to a later build. */
    Encoder LATER = _ -> {};

    /** Gets all masters of the course of which something is missing; those of an earlier call are wanted no more. */
    void encode(List<Master> missing);
}
