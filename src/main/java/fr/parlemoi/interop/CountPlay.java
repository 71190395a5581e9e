package fr.parlemoi.interop;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import fr.parlemoi.web.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;

/**
 * Counts one play on a partner's site: a number grows, and nothing is kept of who played. In one statement, so that no
 * two plays at once are lost. When the connection breaks at the very commit, the repetition may count it twice: an id of
 * each play would prevent that, and would be a trail.
 */
@ApplicationScoped
class CountPlay {

    // A whole class behind one address plays a few activities; a loop wants thousands.
    private static final int MOST_PLAYS_AN_HOUR = 60;

    private static final String ADD_ONE = """
            INSERT INTO partner_play (channel, month, partner, activity, plays)
            VALUES ('partenaire', :month, COALESCE((SELECT slug FROM partner WHERE slug = :partner), :other), :activity, 1)
            ON DUPLICATE KEY UPDATE plays = plays + 1""";

    private final Database database;
    private final Throttle throttle;
    private final Clock clock;

    CountPlay(Database database, PlatformConfig config, Clock clock) {
        this.database = database;
        this.throttle = new Throttle(config, MOST_PLAYS_AN_HOUR, Duration.ofHours(1));
        this.clock = clock;
    }

    /**
     * Durable when it returns.
     *
     * @param partner as {@link Partner#named} reads it
     * @param address where the play comes from: remembered for an hour, in memory alone
     * @throws Refusal 429 for more than a class would play
     */
    void of(Activity activity, String partner, String address) {
        throttle.count(address, "Trop de lectures viennent de cette adresse\u00a0: celle-ci n’est pas comptée.");
        YearMonth month = ParisTime.month(clock.instant());
        database.run(transaction -> transaction
                .createUpdate(ADD_ONE)
                .bind("month", month.atDay(1))
                .bind("partner", partner)
                .bind("other", Partner.OTHER)
                .bind("activity", activity.id())
                .execute());
    }
}
