package fr.parlemoi.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({"64, 64", "256, 64", "1433, 358", "16384, 1024"})
    void gives_the_redo_log_a_quarter_of_the_memory_within_bounds(long poolMegabytes, long logMegabytes) {
        Settings settings = new Settings(Path.of("data"), Path.of("binaries"), 0, poolMegabytes << 20);

        assertThat(settings.redoLog()).isEqualTo(logMegabytes << 20);
    }
}
