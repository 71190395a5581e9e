package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MariaDB and Galera say, by their numbers and states, and what it means for a write. */
class TroubleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a deadlock or a certification conflict, 1213, 40001, ABORTED",
        "a lock waited for in vain,              1205, HY000, ABORTED",
        "a row that changed since it was read,   1020, HY000, ABORTED",
        "a commit that could not be certified,   1180, HY000, ABORTED",
        "a statement that was killed,            1317, 70100, ABORTED",
        "a node that left its cluster,           1047, 08S01, LOST",
        "a killed connection,                    1927, 70100, LOST",
        "a server that shuts down,               1053, 08S01, LOST",
        "a server that is gone,                  2006, HY000, LOST",
        "a socket that broke,                       0, 08000, LOST",
        "a server that takes no more,            1040, 08004, AWAY",
        "a read-only server after a failover,    1290, HY000, AWAY",
        "a read-only transaction,                1792, 25006, AWAY",
        "a full disk,                            1021, HY000, FULL",
        "a full table,                           1114, HY000, FULL",
        "a mistake of ours,                      1064, 42000, BUG"
    })
    void tells_what_a_failure_means(String what, int code, String state, Trouble meaning) {
        assertThat(Trouble.of(new RuntimeException(new SQLException(what, state, code))))
                .isEqualTo(meaning);
    }

    @Test
    void takes_what_never_met_the_database_for_a_mistake_of_ours() {
        assertThat(Trouble.of(new IllegalStateException())).isEqualTo(Trouble.BUG);
    }

    @Test
    void waits_for_a_database_that_is_away_only_where_that_is_wanted() {
        assertThat(Trouble.AWAY.isWorthAnotherTry()).isFalse();
        assertThat(Trouble.AWAY.mayPass()).isTrue();
        assertThat(Trouble.FULL.mayPass()).isFalse();
        assertThat(Trouble.BUG.mayPass()).isFalse();
    }
}
