package fr.parlemoi.learner;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A notice: a learner's rows are to go, within this transaction. */
public record LearnerErased(Handle transaction, UUID learner) {}
