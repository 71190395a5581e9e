package fr.parlemoi.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that authors edit. Reports what is not there, and what would lead out of it. */
record ContentFolder(Path root, Faults faults) {

    ContentFolder {
        root = root.toAbsolutePath().normalize();
    }

    static final String COURSE = "course.yaml";
    static final String LEDGER = "ids.yaml";
    static final String MODULE = "module.yaml";

    /** The names of the folders that hold a module, in alphabetical order. */
    List<String> modules() {
        return names("").stream()
                .filter(name -> Files.isRegularFile(root.resolve(name, MODULE)))
                .toList();
    }

    /** The names, without {@code .md}, of the activities that lie in a module's folder, in alphabetical order. */
    List<String> activities(String module) {
        return names(module).stream()
                .filter(name -> name.endsWith(".md") && Files.isRegularFile(root.resolve(module, name)))
                .map(name -> name.substring(0, name.length() - ".md".length()))
                .toList();
    }

    /** The file that {@code name} means in a folder of a module; reports when there is none. */
    Optional<Path> file(String folder, Entry<String> name) {
        return name.optional().flatMap(text -> file(folder, text, name.place()));
    }

    private Optional<Path> file(String folder, String name, Place mentioned) {
        Optional<Path> inside = inside(folder, name);
        if (inside.isEmpty()) {
            faults.add(
                    mentioned,
                    "« %s » mène hors du dossier « %s ».".formatted(name, folder),
                    "Placez le fichier dans ce dossier et n’écrivez que son nom.");
            return Optional.empty();
        }
        if (!Files.isRegularFile(inside.get())) {
            faults.add(
                    mentioned,
                    "Le fichier « %s » n’existe pas.".formatted(relative(inside.get())),
                    "Ajoutez-le ou corrigez son nom." + Names.suggestion(name, sameSort(folder, name)));
            return Optional.empty();
        }
        return inside;
    }

    private List<String> sameSort(String folder, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return names(folder).stream().filter(other -> other.endsWith(ending)).toList();
    }

    /** The text of a file, or nothing when there is no such file. */
    Optional<TextFile> text(String path) {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(text(file)) : Optional.empty();
    }

    TextFile text(Path file) {
        try {
            return TextFile.decode(relative(file), Files.readAllBytes(file), faults);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Path> inside(String folder, String name) {
        try {
            Path base = root.resolve(folder).normalize();
            Path file = base.resolve(name).normalize();
            return Optional.of(file).filter(found -> found.startsWith(base) && !found.equals(base));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private String relative(Path file) {
        return root.relativize(file.normalize()).toString().replace('\\', '/');
    }

    private List<String> names(String folder) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            // Names with a leading dot are editors' and systems' own files.
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
