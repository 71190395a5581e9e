package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class DatabaseTest {

    @Inject
    Database database;

    @Test
    void speaks_utc() {
        String zone = database.read(handle -> handle.createQuery("SELECT @@session.time_zone")
                .mapTo(String.class)
                .one());

        assertThat(zone).isEqualTo("+00:00");
    }

    @Test
    void keeps_what_people_wrote_out_of_its_failures() {
        assertThatThrownBy(() -> database.run(transaction -> transaction
                        .createUpdate("INSERT INTO no_such_table VALUES (:text)")
                        .bind("text", "ma note")
                        .execute()))
                .hasMessageContaining("no_such_table")
                .hasMessageNotContaining("ma note");
    }
}
