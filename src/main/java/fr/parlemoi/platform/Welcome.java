package fr.parlemoi.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever started the server, once it serves, where everything is. */
class Welcome implements QuarkusApplication {

    @Inject
    PlatformConfig config;

    @Inject
    MailRoute mails;

    @Inject
    HttpServer server;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @Override
    public int run(String... arguments) {
        Terminal.print(System.out, text());
        Quarkus.waitForExit();
        return 0;
    }

    private String text() {
        return """

                Parle-moi… ! est en ligne.
                  Adresse           %s
                  Données           %s
                  Base de données   %s
                  Courriels         %s
                """.formatted(address(), config.data().toAbsolutePath(), database(), mails.inWords());
    }

    private String address() {
        String here = "http://localhost:" + server.getPort();
        return config.publicUrl().map(url -> url + " (ici : " + here + ")").orElse(here);
    }

    private String database() {
        return Optional.ofNullable(System.getProperty(DatabaseChoice.EMBEDDED_URL))
                .filter(databaseUrl::equals)
                .map(url -> "MariaDB embarquée, " + hostAndPort(url) + " (accès : mariadb.cnf dans les données)")
                .orElseGet(() -> "MariaDB externe, " + hostAndPort(databaseUrl));
    }

    /** Without what follows, where a password may be. */
    private static String hostAndPort(String url) {
        return url.replaceFirst("^jdbc:[a-z:]*//", "").replaceFirst("[?].*", "");
    }
}
