package fr.parlemoi.platform;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement that went past Jdbi failed; told as Jdbi tells its own, without the values. */
final class FailedStatement extends JdbiException {

    private static final long serialVersionUID = 1;

    FailedStatement(String sql, SQLException cause) {
        super(sql, cause);
    }
}
