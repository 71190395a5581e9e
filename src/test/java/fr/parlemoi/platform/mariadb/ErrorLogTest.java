package fr.parlemoi.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MariaDB writes when it cannot start, and what the administrator reads. */
class ErrorLogTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ERROR] InnoDB: preallocating 12582912 bytes for file ./ibtmp1 failed with error 28         | est plein
            mariadbd: Disk is full writing './aria_log.00000001' (Errcode: 28 "No space left on device") | est plein
            [ERROR] mariadbd: Can't create/write to file '/d/x' (Errcode: 13 "Permission denied")       | ne peut pas être écrit
            [ERROR] InnoDB: Unable to lock ./ibdata1 error: 11                                           | Un autre MariaDB
            [ERROR] InnoDB: Upgrade after a crash is not supported.                                      | une autre version
            mariadbd: error while loading shared libraries: libcrypt.so.1: cannot open shared object     | quarkus.datasource.jdbc.url
            [ERROR] Something never seen before                                                          | Something never seen before
            """)
    void says_in_french_what_to_do(String line, String advice) throws IOException {
        Files.writeString(data.resolve("mariadb.log"), "[Note] Starting MariaDB\n" + line + "\n");

        assertThat(new ErrorLog(new DataFolder(data)).explain()).hasMessageContaining(advice);
    }

    @Test
    void keeps_the_log_of_the_run_before() throws IOException {
        Files.writeString(data.resolve("mariadb.log"), "yesterday");

        new ErrorLog(new DataFolder(data)).begin();

        assertThat(data.resolve("mariadb.log.1")).hasContent("yesterday");
        assertThat(data.resolve("mariadb.log")).doesNotExist();
    }
}
