package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
}
