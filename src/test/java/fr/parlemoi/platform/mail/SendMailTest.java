package fr.parlemoi.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.MailRoute;
import fr.parlemoi.platform.jobs.Jobs;
import fr.parlemoi.platform.jobs.RunJobs;
import io.quarkus.mailer.Mailer;
import io.quarkus.mailer.MailerName;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail goes out once, whoever dies when; and never twice. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
@QuarkusTestResource(BreakingMailHost.class)
class SendMailTest {

    private static final URI SITE = URI.create("https://cours.exemple.fr/");

    GreenMail mailHost;

    @Inject
    Database database;

    @Inject
    SendMail sendMail;

    @Inject
    RunJobs runJobs;

    @Inject
    Outbox outbox;

    @Inject
    PlainMails kind;

    @Inject
    ClockForTests clock;

    @Inject
    Jobs jobs;

    @Inject
    MailRoute route;

    @Inject
    @MailerName("breaking")
    Mailer breaking;

    @Inject
    @MailerName("absent")
    Mailer absent;

    @BeforeEach
    void makeTheTable() {
        database.run(transaction -> transaction.execute("""
                CREATE TABLE IF NOT EXISTS mail_for_tests (id UUID NOT NULL PRIMARY KEY, address VARCHAR(254) NULL,
                    mail_state VARCHAR(16) NOT NULL, mail_at DATETIME(3) NOT NULL)"""));
        runJobs.runDue();
    }

    @AfterEach
    void putTheClockRight() {
        database.run(transaction -> transaction.execute("DROP TABLE mail_for_tests"));
        database.run(transaction -> transaction.execute("DELETE FROM job"));
        clock.putRight();
    }

    private UUID row(String address) {
        UUID id = Ids.next();
        database.run(transaction -> transaction.execute(
                "INSERT INTO mail_for_tests (id, address, mail_state, mail_at) VALUES (?, ?, 'QUEUED', '2026-01-01')",
                id,
                address));
        return id;
    }

    private UUID queue(String address) {
        UUID id = row(address);
        database.run(transaction -> sendMail.queue(transaction, kind, id, SITE));
        return id;
    }

    private MailState state(UUID id) {
        return database.read(handle -> handle.createQuery("SELECT mail_state FROM mail_for_tests WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> MailState.read(row))
                .one());
    }

    private static String order(UUID id) {
        return new MailOrder("plain", id, SITE).payload();
    }

    @Test
    void a_mail_goes_out_once_however_often_its_job_is_run() {
        UUID id = queue("une@exemple.fr");

        runJobs.runDue();
        sendMail.run(order(id));

        assertThat(mailsTo("une@exemple.fr")).hasSize(1);
        assertThat(state(id)).isEqualTo(MailState.SENT);
    }

    @Test
    void what_was_being_handed_over_when_the_server_died_is_uncertain_and_not_sent_again() {
        UUID id = queue("deux@exemple.fr");
        Optional<?> handed =
                database.write(transaction -> outbox.begin(transaction, new MailOrder("plain", id, SITE), kind));
        assertThat(handed).isPresent();
        assertThat(state(id)).isEqualTo(MailState.SENDING);

        runJobs.runDue();
        clock.putForward(Duration.ofDays(3));
        runJobs.runDue();

        assertThat(state(id)).isEqualTo(MailState.UNCERTAIN);
        assertThat(mailsTo("deux@exemple.fr")).isEmpty();
    }

    @Test
    void three_runners_at_once_send_each_mail_once() throws InterruptedException {
        List<String> addresses = IntStream.range(0, 24)
                .mapToObj(person -> "personne" + person + "@exemple.fr")
                .toList();
        List<UUID> ids = addresses.stream().map(this::queue).toList();
        // Jobs that run twice, as after a claim that ended too early.
        ids.forEach(id -> database.run(transaction -> sendMail.queue(transaction, kind, id, SITE)));
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> runners = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    await(start);
                    runJobs.runDue();
                }))
                .limit(3)
                .toList();

        start.countDown();
        for (Thread runner : runners) {
            runner.join();
        }

        assertThat(addresses).allSatisfy(address -> assertThat(mailsTo(address)).hasSize(1));
        // Whoever met a mail in another's hands could not know how it ended; its sender then did.
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(MailState.SENT));
    }

    @Test
    void a_mail_that_the_host_refuses_or_that_finds_no_host_waits_for_the_next_try() {
        UUID refused = row("refused@exemple.fr");
        UUID unreached = row("trois@exemple.fr");

        assertThatThrownBy(() -> by(breaking).run(order(refused))).isNotNull();
        assertThatThrownBy(() -> by(absent).run(order(unreached))).isNotNull();

        assertThat(state(refused)).isEqualTo(MailState.QUEUED);
        assertThat(state(unreached)).isEqualTo(MailState.QUEUED);
        sendMail.run(order(unreached));
        assertThat(mailsTo("trois@exemple.fr")).hasSize(1);
    }

    @Test
    void a_line_that_breaks_after_the_mail_leaves_it_uncertain() {
        UUID id = row("quatre@exemple.fr");
        int before = BreakingMailHost.TAKEN.get();

        by(breaking).run(order(id));
        by(breaking).run(order(id));

        assertThat(BreakingMailHost.TAKEN.get() - before).isEqualTo(1);
        assertThat(state(id)).isEqualTo(MailState.UNCERTAIN);
    }

    private SendMail by(Mailer mailer) {
        return new SendMail(jobs, database, outbox, mailer, route, List.of(kind));
    }

    @Test
    void a_mail_that_waited_for_a_day_is_given_up_and_says_so() {
        UUID id = row("cinq@exemple.fr");
        database.run(transaction -> sendMail.givenUp(transaction, order(id)));

        sendMail.run(order(id));

        assertThat(state(id)).isEqualTo(MailState.FAILED);
        assertThat(mailsTo("cinq@exemple.fr")).isEmpty();
    }

    @Test
    void a_mail_without_a_reason_is_dropped_and_one_without_a_row_forgotten() {
        UUID pointless = queue(null);
        UUID withdrawn = queue("six@exemple.fr");
        database.run(transaction -> transaction.execute("DELETE FROM mail_for_tests WHERE id = ?", withdrawn));

        runJobs.runDue();

        assertThat(state(pointless)).isEqualTo(MailState.DROPPED);
        assertThat(mailsTo("six@exemple.fr")).isEmpty();
    }

    private List<MimeMessage> mailsTo(String address) {
        return Stream.of(mailHost.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
