package fr.parlemoi.statistics.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.jobs.RunJobs;
import fr.parlemoi.web.staff.StaffMailboxes;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.mailer.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter is announced to everybody of the prefecture, once each, and to nobody else. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class AnnounceQuarterTest {

    GreenMail mailHost;

    @Inject
    AnnounceQuarter announceQuarter;

    @Inject
    StaffMailboxes mailboxes;

    @Inject
    StaffForTests staff;

    @Inject
    Database database;

    @Inject
    RunJobs runJobs;

    private String reader;
    private int release;

    @BeforeEach
    void nameAReader() {
        String some = UUID.randomUUID().toString().substring(0, 8);
        reader = "prefecture." + some + "@exemple.fr";
        release = 1 + Math.abs(some.hashCode() % 1_000_000);
        staff.cookie(reader, StaffRole.PREFECTURE);
    }

    private void announce() {
        database.run(transaction -> announceQuarter.of(transaction, "2026-T3", release));
    }

    private List<MimeMessage> received(String address) {
        return Stream.of(mailHost.getReceivedMessages())
                .filter(mail -> address.equals(GreenMailUtil.getAddressList(recipients(mail))))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void is_told_once_however_often_it_is_announced() throws Exception {
        String trainer = "t." + reader;
        staff.cookie(trainer, StaffRole.TRAINER, StaffRole.ADMINISTRATOR);

        announce();
        runJobs.runDue();
        announce();
        runJobs.runDue();

        assertThat(received(reader)).singleElement().satisfies(mail -> assertThat(mail.getSubject())
                .isEqualTo("Les chiffres du 3e trimestre 2026 sont prêts"));
        assertThat(received(trainer)).isEmpty();
    }

    @Test
    void is_told_anew_for_another_release() {
        announce();
        release++;
        announce();
        runJobs.runDue();

        assertThat(received(reader)).hasSize(2);
    }

    @Test
    void goes_to_nobody_when_the_transaction_is_undone() {
        assertThatThrownBy(() -> database.run(transaction -> {
                    announceQuarter.of(transaction, "2026-T3", release);
                    throw new IllegalStateException("something else failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        runJobs.runDue();

        assertThat(received(reader)).isEmpty();
    }

    @Test
    void goes_to_nobody_who_lost_the_role_meanwhile() {
        announce();
        UUID id = staff.id(reader);
        database.run(transaction -> transaction.execute("DELETE FROM staff_role WHERE learner = ?", id));
        runJobs.runDue();

        assertThat(received(reader)).isEmpty();
        assertThat(state(id)).isEqualTo("DROPPED");
    }

    private String state(UUID learner) {
        return database.read(handle -> handle.createQuery("SELECT mail_state FROM staff_mail WHERE learner = :learner")
                .bind("learner", learner)
                .mapTo(String.class)
                .one());
    }

    @Test
    void leads_to_the_figures_and_to_the_file_that_never_changes() {
        Mail mail = written(Optional.of(URI.create("https://cours.exemple.fr")));

        assertThat(mail.getText())
                .contains("https://cours.exemple.fr/statistiques?periode=2026-T3\n")
                .contains("https://cours.exemple.fr/statistiques/export.ods?periode=2026-T3&version=" + release + "\n")
                .contains("3e trimestre 2026");
        assertThat(mail.getHtml())
                .contains("href=\"https://cours.exemple.fr/statistiques?periode=2026-T3\"")
                .contains("periode=2026-T3&amp;version=" + release + "\"");
    }

    @Test
    void says_where_to_look_when_the_server_does_not_know_its_address() {
        Mail mail = written(Optional.empty());

        assertThat(mail.getText()).contains("«\u00a0Statistiques\u00a0»").doesNotContain("http", "localhost");
        assertThat(mail.getHtml()).doesNotContain("href");
    }

    private Mail written(Optional<URI> publicUrl) {
        PlatformConfig config = (PlatformConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PlatformConfig.class}, (proxy, asked, given) -> publicUrl);
        QuarterMail mail = new QuarterMail(mailboxes, config);
        return database.write(transaction -> {
            announceQuarter.of(transaction, "2026-T3", release);
            UUID id = transaction
                    .createQuery("SELECT id FROM staff_mail WHERE learner = :learner")
                    .bind("learner", staff.id(reader))
                    .map((row, context) -> row.getObject("id", UUID.class))
                    .one();
            return mail.write(transaction, id, URI.create("http://localhost/")).orElseThrow();
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-09, 1", "2026, 1", "T3, 1", "2026-T3, 0"})
    void is_of_a_released_quarter_alone(String period, int number) {
        assertThatThrownBy(() -> database.run(transaction -> announceQuarter.of(transaction, period, number)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
