package fr.parlemoi.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever starts the server reads when it cannot start. */
class CannotStartTest {

    private static final String VERSION_FILE = "mariadb_upgrade_info";

    @TempDir
    static Path laid;

    @TempDir
    Path folder;

    @Test
    void names_both_versions_when_the_data_are_newer() throws IOException {
        Path file = versionFile();
        Files.writeString(file, "99.1.0-MariaDB\n");

        assertThatThrownBy(() -> EmbeddedMariaDb.start(Trial.settings(laid)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MariaDB 99.1.0, plus récent")
                .hasMessageContaining("11.4");
        assertThat(file).content().startsWith("99.1.0");
    }

    @Test
    void starts_on_the_data_of_an_older_series_and_notes_the_new_one() throws IOException {
        Path file = versionFile();
        Files.writeString(file, "10.11.6-MariaDB\n");

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(laid))) {
            assertThat(Trial.answers(database.access())).isTrue();
        }
        assertThat(file).content().startsWith("11.4");
    }

    /** The version file of a database that was really laid. */
    private static Path versionFile() {
        if (Files.notExists(laid.resolve("mariadb"))) {
            EmbeddedMariaDb.start(Trial.settings(laid)).close();
        }
        return laid.resolve("mariadb").resolve(VERSION_FILE);
    }

    @Test
    void leaves_alone_a_folder_that_holds_something_else() throws IOException {
        Path stranger = Files.writeString(
                Files.createDirectory(folder.resolve("mariadb")).resolve("photo.jpg"), "x");

        assertThatThrownBy(() -> EmbeddedMariaDb.start(Trial.settings(folder)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ne contient pas de base MariaDB");
        assertThat(stranger).exists();
    }

    @Test
    void names_the_data_directory_that_cannot_be_one() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");

        assertThatThrownBy(() -> EmbeddedMariaDb.start(Trial.settings(file)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("parlemoi.data");
    }

    @Test
    void takes_up_again_after_an_interrupted_first_start() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("mariadb.new")).resolve("ibdata1"), "half");

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(folder))) {
            assertThat(Trial.answers(database.access())).isTrue();
        }
        assertThat(folder.resolve("mariadb.new")).doesNotExist();
    }

    @Test
    void says_how_much_room_is_missing_before_the_first_start() throws Exception {
        withSmallDisk(16, disk -> assertThatThrownBy(() -> EmbeddedMariaDb.start(Trial.settings(disk)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Il reste")
                .hasMessageContaining(disk.toString())
                .hasMessageContaining("Libérez de la place"));
    }

    @Test
    void says_that_the_disk_is_full_when_the_data_lie_on_it() throws Exception {
        withSmallDisk(300, disk -> {
            EmbeddedMariaDb.start(Trial.settings(disk)).close();
            fill(disk.resolve("films"), 10);

            assertThatThrownBy(() -> EmbeddedMariaDb.start(Trial.settings(disk)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(disk.toString())
                    .hasMessageContaining("Libérez de la place");
        });
    }

    private static void fill(Path file, long megabytesLeft) throws IOException {
        long megabyte = 1024 * 1024;
        byte[] block = new byte[(int) megabyte];
        try (var output = Files.newOutputStream(file)) {
            while (Files.getFileStore(file).getUsableSpace() > megabytesLeft * megabyte) {
                output.write(block);
            }
        }
    }

    /** Only root may mount one; elsewhere the case is skipped. */
    private void withSmallDisk(int megabytes, OnDisk trial) throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()) == 0,
                "a full disk can be tried only where a small one can be mounted");
        try {
            trial.on(folder);
        } finally {
            assertThat(run("umount", folder.toString())).isZero();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @Test
    void names_the_external_way_where_no_mariadb_is_shipped() {
        String system = System.getProperty("os.name");
        System.setProperty("os.name", "Mac OS X");
        try {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(Trial.settings(folder)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Mac OS X")
                    .hasMessageContaining("quarkus.datasource.jdbc.url");
        } finally {
            System.setProperty("os.name", system);
        }
    }

    @FunctionalInterface
    private interface OnDisk {
        void on(Path disk) throws Exception;
    }
}
