package fr.parlemoi.statistics.channels;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Upsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The views that are stored: one number a month and an activity, the latest that was typed. */
@ApplicationScoped
class YoutubeChannel {

    private static final String NAME = "youtube";

    private static final String ALL = """
            SELECT month, activity, plays FROM partner_play
            WHERE channel = 'youtube' ORDER BY month DESC, activity""";

    private final Database database;

    YoutubeChannel(Database database) {
        this.database = database;
    }

    /** All of them, or none. */
    void store(List<Views> views) {
        Upsert rows = new Upsert("partner_play", "channel, month, partner, activity", "plays");
        views.forEach(one -> rows.add(NAME, one.month().atDay(1), NAME, one.activity(), one.count()));
        database.run(rows::execute);
    }

    /** The latest month first. */
    List<Views> stored() {
        return database.read(handle -> handle.createQuery(ALL)
                .map((row, context) -> new Views(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("activity"),
                        row.getLong("plays")))
                .list());
    }
}
