package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.after;
import static fr.parlemoi.progress.Told.played;
import static fr.parlemoi.progress.Told.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.Learners;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages and the intake read, the database finds by primary key: it says so itself, with tables that hold rows. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ReadByKeyTest extends OnTheTestCourse {

    @Inject
    RecordJournal recordJournal;

    @Inject
    Learners learners;

    @Inject
    Database database;

    private final List<UUID> everybody =
            IntStream.range(0, 80).mapToObj(any -> Ids.next()).toList();

    @BeforeEach
    void letEverybodyLearn() {
        everybody.forEach(id -> database.run(
                transaction -> transaction.execute("INSERT INTO learner (id, created_at) VALUES (?, NOW(3))", id)));
        recordJournal.record(everybody.stream().map(ReadByKeyTest::delivery).toList(), Duration.ofSeconds(20));
    }

    @Test
    void where_a_learner_stands() {
        assertByKey(4, handle -> LoadRows.standingOf(handle, everybody.getFirst()));
    }

    @Test
    void how_far_learners_got() {
        assertByKey(1, handle -> LoadOutline.of(handle, Set.of(everybody.getFirst()), TestCourse.YARDSTICKS));
        assertByKey(1, handle -> LoadOutline.of(handle, Set.copyOf(everybody), TestCourse.YARDSTICKS));
    }

    @Test
    void how_long_a_learner_studied() {
        assertByKey(6, handle -> LoadRows.everythingOf(handle, everybody.getFirst()));
    }

    @Test
    void what_many_learners_need_merged() {
        List<Receiving> receiving = everybody.stream()
                .map(learner -> new Receiving(delivery(learner), learner, null))
                .toList();
        assertByKey(
                6, handle -> LoadRows.within(handle, RowScope.of(receiving, TestCourse.YARDSTICKS, new RolledUp())));
    }

    @Test
    void whom_their_journals_belong_to() {
        assertByKey(1, handle -> learners.receivingFree(handle, everybody));
    }

    /** At most so many statements, each of which asks the primary key alone. */
    private void assertByKey(int most, Consumer<Handle> reading) {
        List<List<Map<String, Object>>> plans = database.write(transaction -> {
            List<Asked> asked = new ArrayList<>();
            reading.accept(Jdbi.open(listening(transaction.getConnection(), asked)));
            return asked.stream()
                    .map(statement -> statement.explained(transaction.getConnection()))
                    .toList();
        });
        assertThat(plans).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        assertThat(plans).allSatisfy(plan -> assertThat(plan).isNotEmpty().allSatisfy(step -> {
            assertThat(step).containsEntry("key", "PRIMARY");
            assertThat(step.get("type")).isIn("const", "eq_ref", "ref", "range");
        }));
    }

    /** The same connection; what is prepared on it is noted. */
    private static Connection listening(Connection connection, List<Asked> asked) {
        return proxy(Connection.class, (method, arguments) -> {
            Object answer = method.invoke(connection, arguments);
            if (answer instanceof PreparedStatement statement) {
                Asked one = new Asked((String) arguments[0], new ArrayList<>());
                asked.add(one);
                return one.listening(statement);
            }
            return answer;
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    /** A statement as it was asked, with the calls that bound its arguments. */
    private record Asked(String sql, List<Bound> bound) {

        private record Bound(Method method, Object[] arguments) {}

        PreparedStatement listening(PreparedStatement statement) {
            return proxy(PreparedStatement.class, (method, arguments) -> {
                if (arguments != null
                        && arguments.length > 1
                        && method.getName().startsWith("set")) {
                    bound.add(new Bound(method, arguments));
                }
                return method.invoke(statement, arguments);
            });
        }

        /** How the database means to answer it. */
        List<Map<String, Object>> explained(Connection connection) {
            try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql)) {
                for (Bound each : bound) {
                    each.method().invoke(explain, each.arguments());
                }
                List<Map<String, Object>> steps = new ArrayList<>();
                try (ResultSet rows = explain.executeQuery()) {
                    while (rows.next()) {
                        steps.add(step(rows));
                    }
                }
                return steps;
            } catch (SQLException | ReflectiveOperationException failure) {
                throw new AssertionError(sql, failure);
            }
        }

        private static Map<String, Object> step(ResultSet row) throws SQLException {
            return Map.of(
                    "table", String.valueOf(row.getString("table")),
                    "type", String.valueOf(row.getString("type")),
                    "key", String.valueOf(row.getString("key")),
                    "extra", String.valueOf(row.getString("Extra")));
        }
    }

    private static Delivery delivery(UUID learner) {
        List<Event> events =
                List.of(played("regard", 100, 0, 100), played("jeu", 200, 0, 40), read("attachement", 300, 60, true));
        return new Delivery(learner, events, DeviceKind.PHONE, after(1_000));
    }
}
