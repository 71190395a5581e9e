package fr.parlemoi.browser;

import fr.parlemoi.faults.DatabaseAddress;
import fr.parlemoi.learner.SignedCookies;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A cohort on a packaged server, with a trainer and learners who are signed in: its rows, without the pages that make them. */
final class MadeCohort implements AutoCloseable {

    private final Connection database;
    private final SignedCookies cookies;
    private final UUID id = UUID.randomUUID();
    private final LocalDateTime now = LocalDateTime.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

    MadeCohort(Path data, String name) throws SQLException {
        database = DatabaseAddress.in(data).connect();
        cookies = new SignedCookies(data);
        UUID organisation = UUID.randomUUID();
        add("INSERT INTO organisation (id, name, created_at) VALUES (?, ?, ?)", organisation, "RPE " + id, now);
        add("INSERT INTO cohort (id, organisation, name, created_at) VALUES (?, ?, ?, ?)", id, organisation, name, now);
    }

    String path() {
        return "/formateur/cohortes/" + id;
    }

    /** Somebody signed in. */
    record Person(UUID id, String cookie) {}

    Person trainer(String email) throws SQLException {
        Person trainer = person(null, null, email);
        add("INSERT INTO staff_role (learner, role, granted_at) VALUES (?, 'TRAINER', ?)", trainer.id, now);
        add("INSERT INTO cohort_trainer (learner, cohort, since) VALUES (?, ?, ?)", trainer.id, id, now);
        return trainer;
    }

    Person member(String first, String last, String email) throws SQLException {
        Person member = person(first, last, email);
        add("INSERT INTO cohort_member (learner, cohort, joined_at) VALUES (?, ?, ?)", member.id, id, now);
        return member;
    }

    private Person person(String first, String last, String email) throws SQLException {
        UUID learner = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        add(
                "INSERT INTO learner (id, email, first_name, last_name, created_at, registered_at) VALUES (?, ?, ?, ?, ?, ?)",
                learner,
                email,
                first,
                last,
                now,
                now);
        add(
                "INSERT INTO session (id, learner, device, started_at, last_used_on, expires_at, second_step_at)"
                        + " VALUES (?, ?, 'Ordinateur', ?, ?, ?, ?)",
                session,
                learner,
                now,
                now.toLocalDate(),
                now.plusHours(6),
                now);
        return new Person(learner, cookies.of(session, learner));
    }

    private void add(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place] instanceof UUID id ? id.toString() : values[place]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
