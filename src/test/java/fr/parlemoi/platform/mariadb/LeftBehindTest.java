package fr.parlemoi.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.BesideTheApplication;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that end badly, live side by side, or reload their classes: never two databases on one data directory. */
@BesideTheApplication
class LeftBehindTest {

    @TempDir
    static Path data;

    @Test
    void stops_the_database_that_a_killed_server_left_behind() throws Exception {
        OtherServer killed = OtherServer.start(Trial.settings(data));
        Access access = Access.read(DataFolder.open(data));
        Trial.execute(access, "CREATE OR REPLACE TABLE orphan (n INT)", "INSERT INTO orphan VALUES (3)");
        killed.kill();
        assertThat(Trial.isAlive(killed.databasePid())).isTrue();

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThat(Trial.isAlive(killed.databasePid())).isFalse();
            assertThat(Trial.query(database.access(), "SELECT n FROM orphan")).isEqualTo("3");
        }
        assertThat(data.resolve("mariadb.log")).content().doesNotContain("crash recovery");
    }

    @Test
    void recovers_when_server_and_database_were_killed() throws Exception {
        OtherServer killed = OtherServer.start(Trial.settings(data));
        Access access = Access.read(DataFolder.open(data));
        Trial.execute(access, "CREATE OR REPLACE TABLE crashed (n INT)", "INSERT INTO crashed VALUES (5)");
        killed.kill();
        Trial.kill(killed.databasePid());

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThat(Trial.query(database.access(), "SELECT n FROM crashed")).isEqualTo("5");
        }
    }

    @Test
    void refuses_a_data_directory_in_use_and_leaves_its_database_alone() throws Exception {
        try (OtherServer other = OtherServer.start(Trial.settings(data))) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(Trial.settings(data)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("encore en marche")
                    .hasMessageContaining("parlemoi.data");
            assertThat(Trial.isAlive(other.databasePid())).isTrue();
        }
    }

    @Test
    void refuses_a_second_database_in_the_same_process_and_keeps_the_first_one_s_right() throws Exception {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(Trial.settings(data))) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(Trial.settings(data)))
                    .isInstanceOf(CannotStart.class);

            try (OtherServer other = OtherServer.start(Trial.settings(data))) {
                assertThat(other.isReady()).isFalse();
                assertThat(other.said()).contains("encore en marche");
            }
            assertThat(Trial.answers(first.access())).isTrue();
        }
    }

    @Test
    void stops_with_the_server_after_the_last_connection_was_given_back() throws Exception {
        OtherServer server = OtherServer.start(Trial.settings(data));
        try (Connection held = Trial.connect(Access.read(DataFolder.open(data)))) {
            server.terminate();
            assertThat(held.isValid(1)).isTrue();
        }
        Trial.await(() -> !server.isAlive());
        assertThat(Trial.isAlive(server.databasePid())).isFalse();
        assertThat(data.resolve("mariadb.log")).content().contains("Shutdown complete");
    }

    @Test
    void is_reused_by_the_classes_of_a_reload() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(Trial.settings(data));
                URLClassLoader reloaded = new Reloaded()) {
            String url = urlFrom(reloaded);

            assertThat(url).isEqualTo(database.access().url());
            assertThat(Trial.answers(database.access())).isTrue();
        }
    }

    private static String urlFrom(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> settingsClass = loader.loadClass(Settings.class.getName());
        Settings same = Trial.settings(data);
        Object settings = settingsClass
                .getConstructor(Path.class, Path.class, int.class, long.class)
                .newInstance(same.data(), same.binaries(), same.port(), same.bufferPool());
        Method ensureRunning =
                loader.loadClass(EmbeddedMariaDb.class.getName()).getMethod("ensureRunning", settingsClass);
        Object access = ensureRunning.invoke(null, settings);
        return (String) access.getClass().getMethod("url").invoke(access);
    }

    /** Loads our classes anew, as a reload of the development mode does, and leaves the others to their loader. */
    private static final class Reloaded extends URLClassLoader {

        Reloaded() {
            super(
                    new URL[] {
                        EmbeddedMariaDb.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                    },
                    LeftBehindTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("fr.parlemoi.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }
}
