package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class RowsTest {

    @Inject
    Database database;

    @BeforeEach
    void emptyTable() {
        database.run(handle -> handle.execute(
                "CREATE OR REPLACE TABLE trial_id (id UUID PRIMARY KEY, other UUID NULL, count INT NOT NULL)"));
    }

    // The database stores random ids and those that begin with a time in different orders of bytes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01a22a52-8f97-7331-ad54-a82f4f643082",
                "5f0c9bd2-6a51-4e0b-9d43-c2a1b7e8f906",
                "9c5a1e20-7d4f-11ef-8b2c-325096b39f47",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void the_database_knows_an_id_by_the_same_letters(String letters) {
        UUID id = UUID.fromString(letters);

        database.run(transaction -> {
            write(transaction, id, 1);
            write(transaction, id, 2);
        });

        assertThat(asText()).containsExactly(letters + " 2");
        assertThat(found("id = ?", id)).containsExactly(id);
        assertThat(found("id IN (?, ?)", id, Ids.next())).containsExactly(id);
        assertThat(found("(id, count) IN ((?, 2), (?, 3))", id, id)).containsExactly(id);
        assertThat(found("id = '" + letters + "'")).containsExactly(id);
    }

    private static void write(Handle transaction, UUID id, int count) {
        Upsert upsert = new Upsert("trial_id", "id", "other, count");
        upsert.add(id, null, count);
        upsert.execute(transaction);
    }

    private List<String> asText() {
        return database.read(handle -> handle.createQuery("SELECT CONCAT(id, ' ', count) FROM trial_id")
                .mapTo(String.class)
                .list());
    }

    private List<UUID> found(String condition, Object... parameters) {
        List<UUID> found = new ArrayList<>();
        database.run(handle -> Rows.read(
                handle,
                "SELECT id, other FROM trial_id WHERE other IS NULL AND " + condition,
                List.of(parameters),
                row -> {
                    assertThat(Rows.id(row, "other")).isNull();
                    found.add(Rows.id(row, "id"));
                }));
        return found;
    }
}
