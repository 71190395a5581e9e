package fr.parlemoi.platform.mariadb;

/** The server cannot start, for a reason that whoever starts it can mend; the message says, in French, what and how. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The way out wherever the embedded database cannot work. */
    static final String EXTERNAL = "indiquez une base MariaDB externe par quarkus.datasource.jdbc.url, "
            + "quarkus.datasource.username et quarkus.datasource.password (voir docs/operations.md)";

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
