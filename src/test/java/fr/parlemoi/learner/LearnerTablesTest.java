package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No table may keep rows of a learner that nobody moves when she is merged and removes when she is erased. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class LearnerTablesTest {

    @Inject
    Database database;

    @Inject
    BeanManager beans;

    @Test
    void every_table_of_learners_has_observers_that_merge_and_erase() {
        Set<Class<?>> mergeAndErase = observing(new LearnerMerged(null, UUID.randomUUID(), UUID.randomUUID()));
        mergeAndErase.retainAll(observing(new LearnerErased(null, UUID.randomUUID())));

        Set<String> kept = mergeAndErase.stream()
                .map(bean -> bean.getAnnotation(KeepsLearnerRows.class))
                .flatMap(named -> named == null ? Stream.empty() : Stream.of(named.value()))
                .collect(Collectors.toSet());

        assertThat(tablesWithALearner()).contains("session").isSubsetOf(kept);
    }

    private Set<Class<?>> observing(Object notice) {
        return beans.resolveObserverMethods(notice).stream()
                .map(ObserverMethod::getBeanClass)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<String> tablesWithALearner() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT c.table_name FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = DATABASE() AND c.column_name = 'learner'
                            AND t.table_type = 'BASE TABLE'""").mapTo(String.class).list());
    }
}
