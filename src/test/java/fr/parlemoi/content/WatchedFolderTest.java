package fr.parlemoi.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every test ends when the change it made was noticed, and would wait for ever if it was not. */
@Timeout(60)
class WatchedFolderTest {

    @TempDir
    private Path root;

    private WatchedFolder watched;

    @BeforeEach
    void watch() throws IOException {
        Files.writeString(Files.createDirectory(root.resolve("1-accueil")).resolve("regard.md"), "Nadia");
        watched = new WatchedFolder(root);
    }

    @AfterEach
    void stop() throws IOException {
        watched.close();
    }

    @Test
    void notices_an_edit_in_a_folder() throws Exception {
        Files.writeString(root.resolve("1-accueil/regard.md"), "Nadia pose Léo");
        watched.awaitChange();
    }

    @Test
    void notices_a_file_that_goes() throws Exception {
        Files.delete(root.resolve("1-accueil/regard.md"));
        watched.awaitChange();
    }

    @Test
    void notices_a_file_in_a_folder_that_is_new() throws Exception {
        Path module = Files.createDirectory(root.resolve("2-jeu"));
        watched.awaitChange();
        Files.writeString(module.resolve("cubes.md"), "Malo");
        watched.awaitChange();
    }

    @Test
    void notices_folders_within_a_new_one_that_came_all_at_once() throws Exception {
        Path deep = Files.createDirectories(root.resolve("2-jeu/images"));
        watched.awaitChange();
        Files.writeString(deep.resolve("cubes.webp"), "…");
        watched.awaitChange();
    }
}
