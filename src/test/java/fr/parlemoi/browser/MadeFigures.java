package fr.parlemoi.browser;

import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.faults.DatabaseAddress;
import fr.parlemoi.statistics.MadeReleases;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.statistics.release.TableJson;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/** Releases on a packaged server, as if six months had been closed; and who may read them. */
final class MadeFigures implements AutoCloseable {

    private static final YearMonth FIRST = YearMonth.of(2026, 4);
    private static final int MONTHS = 6;
    private static final int PEOPLE = 3_000;

    private final Connection database;

    MadeFigures(Path data) throws SQLException {
        database = DatabaseAddress.in(data).connect();
    }

    void release() throws SQLException, IOException {
        MadeReleases made = new MadeReleases(CourseFile.read(Path.of("target", "course")), PEOPLE);
        for (int month = 0; month < MONTHS; month++) {
            for (ReleasedTable table : made.closing(FIRST.plusMonths(month), month + 1)) {
                add(
                        "INSERT INTO released_table (release_number, period, breakdown, released_at, body) VALUES (?, ?, ?, ?, ?)",
                        table.release(),
                        table.period(),
                        table.breakdown(),
                        utc(table.releasedAt()),
                        TableJson.write(table));
            }
        }
    }

    /** Somebody who has an account and a role, and has never signed in. */
    void addStaff(String email, String role) throws SQLException {
        String id = UUID.randomUUID().toString();
        LocalDateTime now = utc(Clock.systemUTC().instant());
        add("INSERT INTO learner (id, email, created_at, registered_at) VALUES (?, ?, ?, ?)", id, email, now, now);
        add("INSERT INTO staff_role (learner, role, granted_at) VALUES (?, ?, ?)", id, role, now);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private void add(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
