package fr.parlemoi.faults;

import fr.parlemoi.platform.mariadb.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the judge reads what is stored. */
public record DatabaseAddress(String url, String username, String password) {

    static DatabaseAddress of(Access access) {
        return new DatabaseAddress(access.url(), access.username(), access.password());
    }

    /** Of the embedded database, as the server tells it to its administrator. */
    public static DatabaseAddress in(Path data) {
        Properties client = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("mariadb.cnf"))) {
            client.load(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return new DatabaseAddress(
                "jdbc:mariadb://127.0.0.1:" + client.getProperty("port") + "/parlemoi",
                client.getProperty("user"),
                client.getProperty("password"));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }
}
