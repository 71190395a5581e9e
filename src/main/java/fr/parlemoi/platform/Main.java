package fr.parlemoi.platform;

import fr.parlemoi.platform.mariadb.CannotStart;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the database where none is configured, then the server. */
@QuarkusMain
public class Main {

    public static void main(String... arguments) {
        try {
            DatabaseChoice.read().prepare();
        } catch (CannotStart refusal) {
            Terminal.print(System.err, "\nLe serveur ne peut pas démarrer.\n" + refusal.getMessage() + "\n");
            System.exit(1);
        }
        Quarkus.run(Welcome.class, arguments);
    }
}
