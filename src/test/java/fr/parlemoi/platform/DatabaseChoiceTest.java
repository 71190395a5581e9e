package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseChoiceTest {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String DATA = "parlemoi.data";

    @TempDir
    Path folder;

    @BeforeEach
    void choose() {
        System.setProperty(DATA, folder.resolve("data").toString());
        System.setProperty(URL, "jdbc:mariadb://db.example/parlemoi");
    }

    @AfterEach
    void forget() {
        System.clearProperty(DATA);
        System.clearProperty(URL);
    }

    @Test
    void starts_no_database_of_its_own_where_one_is_configured() {
        DatabaseChoice.read().prepare();

        assertThat(folder).isEmptyDirectory();
        assertThat(System.getProperty(URL)).isEqualTo("jdbc:mariadb://db.example/parlemoi");
    }
}
