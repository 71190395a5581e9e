package fr.parlemoi.platform.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code mariadbd} writes while it runs, and what it means for whoever starts the server. */
record ErrorLog(DataFolder folder) {

    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk is full|Errcode: 28|OS error:? 28|error:? 28\\b");
    private static final Pattern DENIED = Pattern.compile("Permission denied|Errcode: 13|OS error:? 13");
    private static final Pattern LOCKED = Pattern.compile("Unable to lock \\./|Can't lock aria control file");
    private static final Pattern OTHER_VERSION = Pattern.compile(
            "Upgrade after a crash is not supported|[Uu]nsupported redo log format|created (by|with|before) .*MariaDB");
    private static final Pattern LIBRARY = Pattern.compile("error while loading shared libraries.*|GLIBC.*not found.*");
    private static final int LINES_SHOWN = 5;

    /** Begins an empty log and keeps the one of the run before. */
    void begin() {
        try {
            if (Files.exists(folder.log())) {
                Files.move(folder.log(), folder.previousLog(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw DataFolder.notWritable(folder.path(), failure);
        }
    }

    String text() {
        try {
            return Files.exists(folder.log())
                    ? new String(Files.readAllBytes(folder.log()), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException failure) {
            throw DataFolder.notWritable(folder.log(), failure);
        }
    }

    boolean saysReady() {
        return text().contains(": ready for connections.");
    }

    /** MariaDB waits for room instead of ending; whoever starts the server should know at once. */
    boolean saysFull() {
        return FULL.matcher(text()).find();
    }

    boolean saysPortTaken() {
        return text().contains("Can't start server: Bind on TCP/IP port");
    }

    /** Why it did not start, as a refusal that says what to do. */
    CannotStart explain() {
        String text = text();
        if (FULL.matcher(text).find()) {
            return DataFolder.full(folder.path(), null);
        }
        if (DENIED.matcher(text).find()) {
            return DataFolder.notWritable(folder.database(), null);
        }
        return new CannotStart(reason(text) + "\n" + lastErrors(text) + "\nLe journal complet : " + folder.log());
    }

    private String reason(String text) {
        if (LOCKED.matcher(text).find()) {
            return "Un autre MariaDB utilise déjà le dossier « %s ». Arrêtez-le, puis relancez le serveur."
                    .formatted(folder.database());
        }
        if (OTHER_VERSION.matcher(text).find()) {
            return "Les données de « %s » viennent d’une autre version de MariaDB, arrêtée brutalement. Relancez une fois la version précédente du serveur et arrêtez-la proprement, puis relancez celle-ci."
                    .formatted(folder.database());
        }
        if (LIBRARY.matcher(text).find()) {
            return "Le MariaDB livré ne fonctionne pas sur ce système : installez la bibliothèque nommée ci-dessous, ou "
                    + CannotStart.EXTERNAL + ".";
        }
        return "La base de données embarquée n’a pas démarré.";
    }

    private static String lastErrors(String text) {
        List<String> errors = text.lines()
                .filter(line -> line.contains("[ERROR]")
                        || line.contains("ERROR:")
                        || LIBRARY.matcher(line).find())
                .toList();
        List<String> shown = errors.isEmpty() ? text.lines().toList() : errors;
        return String.join("\n", shown.subList(Math.max(0, shown.size() - LINES_SHOWN), shown.size()));
    }
}
