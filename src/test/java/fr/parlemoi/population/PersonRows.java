package fr.parlemoi.population;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.population.Journey.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Inserts the rows of people, a table's in one message. Times are text: it spares the driver a calendar a value. */
final class PersonRows implements AutoCloseable {

    private static final String ROLL_UP =
            ", completed, required, started_at, completed_at, recorded_at, first_receipt_at)";

    private final Course course;
    private final PreparedStatement learners;
    private final PreparedStatement courses;
    private final PreparedStatement modules;
    private final PreparedStatement months;
    private final PreparedStatement members;

    PersonRows(Connection connection, Course course) throws SQLException {
        this.course = course;
        learners = insert(
                connection,
                "learner (id, email, created_at, registered_at, last_receipt_at, profession, workplace, departement,"
                        + " arrondissement)",
                9);
        courses = insert(connection, "course_progress (learner, counted_in" + ROLL_UP, 8);
        modules = insert(connection, "module_progress (learner, module" + ROLL_UP, 8);
        months = insert(
                connection, "learner_month (learner, month, media_seconds, study_seconds, received_study_seconds)", 5);
        members = insert(connection, "cohort_member (learner, cohort, joined_at)", 3);
    }

    private static PreparedStatement insert(Connection connection, String table, int columns) throws SQLException {
        String values = String.join(", ", Collections.nCopies(columns, "?"));
        return connection.prepareStatement("INSERT INTO " + table + " VALUES (" + values + ")");
    }

    void add(Person person) throws SQLException {
        String id = person.id().toString();
        String email = person.registered() == null ? null : "personne-%d@exemple.fr".formatted(person.number());
        Person.Answers answers = person.answers();
        bind(
                learners,
                id,
                email,
                text(person.came()),
                text(person.registered()),
                text(last(person)),
                orNull(answers.profession()),
                orNull(answers.workplace()),
                orNull(answers.departement()),
                orNull(answers.arrondissement()));
        if (person.organisation() != null) {
            bind(members, id, person.organisationId(), text(person.came()));
        }
        addProgress(person, id);
    }

    private void addProgress(Person person, String id) throws SQLException {
        List<Stage> stages = person.journey().modules();
        for (int place = 0; place < stages.size(); place++) {
            String module = ReferencePopulation.MODULES.get(place);
            bindRollUp(
                    modules,
                    id,
                    module,
                    stages.get(place),
                    course.module(module).orElseThrow().required());
        }
        if (!stages.isEmpty()) {
            Stage whole =
                    new Stage(stages.getFirst().started(), person.journey().completed());
            bindRollUp(courses, id, course.version(), whole, course.activities().count());
        }
        for (var month : person.journey().months().entrySet()) {
            long study = month.getValue().studySeconds();
            bind(
                    months,
                    id,
                    month.getKey().atDay(1).toString(),
                    Double.toString(month.getValue().mediaTenths() / 10.0),
                    Long.toString(study),
                    Long.toString(study));
        }
    }

    private static void bindRollUp(PreparedStatement table, String id, String key, Stage stage, long required)
            throws SQLException {
        String begun = text(stage.started());
        String completed = text(stage.completed());
        String done = completed == null ? "0" : Long.toString(required);
        bind(table, id, key, done, Long.toString(required), begun, completed, completed, begun);
    }

    private static Instant last(Person person) {
        return person.journey().modules().stream()
                .flatMap(stage -> Stream.of(stage.started(), stage.completed()))
                .filter(time -> time != null)
                .max(Instant::compareTo)
                .orElse(null);
    }

    // Every value with the type of the others of its column, null too: else a batch falls apart into single statements.
    private static void bind(PreparedStatement row, String... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            row.setString(place + 1, values[place]);
        }
        row.addBatch();
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString().replace('T', ' ').replace("Z", "");
    }

    private static String orNull(String said) {
        return said.isEmpty() ? null : said;
    }

    void write() throws SQLException {
        for (PreparedStatement table : all()) {
            table.executeBatch();
        }
    }

    private List<PreparedStatement> all() {
        return List.of(learners, courses, modules, months, members);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement table : all()) {
            table.close();
        }
    }
}
