package fr.parlemoi.learner;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the tables whose rows of a learner this bean moves on {@link LearnerMerged} and removes on {@link LearnerErased};
 * it observes both. A test fails for a table with a column {@code learner} that no such bean names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsLearnerRows {

    String[] value();
}
