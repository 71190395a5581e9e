package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another node does with a session that this one changes: it stands beside, on the same database. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class RememberedSessionsTest {

    @Inject
    Database database;

    @Inject
    Learners learners;

    @Inject
    Sessions sessions;

    @Inject
    StrongSessions strongSessions;

    @Inject
    StaffRoles staffRoles;

    @Inject
    SessionChanges changes;

    @Inject
    EraseLearner eraseLearner;

    @Inject
    LearnerConfig config;

    @Inject
    ClockForTests clock;

    private RememberedSessions rememberedElsewhere;
    private Sessions elsewhere;

    @BeforeEach
    void startAnotherNode() {
        rememberedElsewhere = new RememberedSessions(database, changes);
        elsewhere = new Sessions(database, staffRoles, changes, rememberedElsewhere, config, clock);
        rememberedElsewhere.listen();
    }

    @Test
    void are_read_once() {
        Session session = open();
        elsewhere.use(session.id()).join();

        // Behind everybody's back: nothing was noted.
        database.run(transaction -> transaction.execute("DELETE FROM session WHERE id = ?", session.id()));
        rememberedElsewhere.listen();

        assertThat(elsewhere.use(session.id()).join()).isEqualTo(session);
    }

    @Test
    void end_on_every_node_when_they_are_revoked() {
        Session session = open();
        elsewhere.use(session.id()).join();

        sessions.revoke(session.learner(), session.id());
        rememberedElsewhere.listen();

        assertThat(elsewhere.use(session.id()).join()).isNull();
    }

    @Test
    void end_on_every_node_with_a_sign_in_in_the_same_browser() {
        Session session = open();
        elsewhere.use(session.id()).join();

        database.run(transaction -> sessions.revoke(transaction, session.id()));
        rememberedElsewhere.listen();

        assertThat(elsewhere.use(session.id()).join()).isNull();
    }

    @Test
    void end_on_every_node_with_their_learner() {
        Session session = open();
        elsewhere.use(session.id()).join();

        eraseLearner.erase(session.learner());
        rememberedElsewhere.listen();

        assertThat(elsewhere.use(session.id()).join()).isNull();
    }

    @Test
    void act_for_the_account_on_every_node_when_their_guest_is_merged() {
        Session session = open();
        elsewhere.use(session.id()).join();

        Learner account =
                database.write(transaction -> learners.createAccount(transaction, Email.typed("memoire@exemple.fr")));
        database.run(transaction -> learners.merge(transaction, session.learner(), account));
        rememberedElsewhere.listen();

        Session inherited = elsewhere.use(session.id()).join();
        assertThat(inherited.learner()).isEqualTo(account.id());
        assertThat(inherited.inherited()).isTrue();
    }

    @Test
    void have_other_rights_on_every_node_when_roles_change() {
        Session session = open();
        elsewhere.use(session.id()).join();

        database.run(transaction -> {
            staffRoles.grant(transaction, session.learner(), StaffRole.TRAINER);
            strongSessions.weaken(transaction, session.learner());
        });
        rememberedElsewhere.listen();
        assertThat(elsewhere.use(session.id()).join().roles()).isEqualTo(Set.of(StaffRole.TRAINER));

        database.run(transaction -> strongSessions.strengthen(transaction, session.id()));
        rememberedElsewhere.listen();
        assertThat(elsewhere.use(session.id()).join().secondStepAt()).isNotNull();
    }

    @Test
    void are_heard_of_although_their_transaction_ends_after_a_later_one() {
        Session slow = open();
        Session quick = open();
        elsewhere.use(slow.id()).join();
        elsewhere.use(quick.id()).join();

        database.run(transaction -> {
            sessions.revoke(transaction, slow.id());
            sessions.revoke(quick.learner(), quick.id());
            rememberedElsewhere.listen();
            assertThat(elsewhere.use(quick.id()).join()).isNull();
        });
        rememberedElsewhere.listen();

        assertThat(elsewhere.use(slow.id()).join()).isNull();
    }

    @Test
    void are_not_remembered_by_a_node_that_hears_nothing() {
        Sessions deaf =
                new Sessions(database, staffRoles, changes, new RememberedSessions(database, changes), config, clock);
        Session session = open();
        assertThat(deaf.use(session.id()).join()).isNotNull();

        database.run(transaction -> transaction.execute("DELETE FROM session WHERE id = ?", session.id()));

        assertThat(deaf.use(session.id()).join()).isNull();
    }

    // As it stands in its row: times there have no nanoseconds.
    private Session open() {
        UUID id =
                database.write(transaction -> sessions.open(transaction, learners.createGuest(transaction), "Téléphone")
                        .id());
        return sessions.now(id).orElseThrow();
    }
}
