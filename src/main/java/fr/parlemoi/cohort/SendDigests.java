package fr.parlemoi.cohort;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.mail.SendMail;
import fr.parlemoi.web.ParisTime;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Queues the digest of every trainer who wants it, once a Monday; a server that was down at eight catches up that day. */
@ApplicationScoped
class SendDigests {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final int KEPT_DAYS = 60;

    private final Database database;
    private final Digests digests;
    private final DigestMail mail;
    private final SendMail sendMail;
    private final Clock clock;

    SendDigests(Database database, Digests digests, DigestMail mail, SendMail sendMail, Clock clock) {
        this.database = database;
        this.digests = digests;
        this.mail = mail;
        this.sendMail = sendMail;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0/10 8-23 ? * MON", timeZone = "Europe/Paris", identity = "digests")
    void onMondays() {
        ZonedDateTime now = ParisTime.at(clock.instant());
        if (now.getDayOfWeek() != DayOfWeek.MONDAY || now.toLocalTime().isBefore(EIGHT)) {
            return;
        }
        ZonedDateTime eight = now.with(EIGHT);
        List<Digests.Reader> readers =
                database.read(handle -> Digests.readers(handle, now.toLocalDate(), eight.toInstant()));
        readers.forEach(reader -> queue(reader, now));
        database.run(transaction -> Digests.purge(transaction, now.toLocalDate().minusDays(KEPT_DAYS)));
    }

    private void queue(Digests.Reader reader, ZonedDateTime monday) {
        database.run(transaction -> digests.add(transaction, reader.trainer(), monday.toLocalDate())
                .ifPresent(id -> sendMail.queue(transaction, mail, id, reader.site())));
    }
}
