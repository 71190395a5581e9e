package fr.parlemoi.statistics.count;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counting reads has neither a name nor anything by which two facts could be known to be one person's. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class ViewsWithoutNamesTest {

    private static final Set<String> NAMELESS = Set.of(
            "territory",
            "profession",
            "workplace",
            "organisation",
            "module",
            "at",
            "month",
            "media_seconds",
            "received_study_seconds");

    @Inject
    Database database;

    @Test
    void they_tell_of_nobody() {
        List<String> columns = database.read(
                handle -> handle.createQuery("""
                        SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name LIKE 'counted\\_%'
                            AND table_name <> 'counted_person'""").mapTo(String.class).list());

        assertThat(columns).extracting(column -> column.split("\\.")[0]).hasSizeGreaterThan(30);
        assertThat(columns).allMatch(column -> NAMELESS.contains(column.split("\\.")[1]));
    }
}
