package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.learner.MailHost;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import fr.parlemoi.platform.mail.SendMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Checks a list of people against a cohort, and invites those on it who can be. */
@ApplicationScoped
class InviteList {

    private final Database database;
    private final CohortInvitations invitations;
    private final CohortInvitationMail mail;
    private final SendMail sendMail;
    private final MailHost host;
    private final Throttle throttle;

    InviteList(
            Database database,
            CohortInvitations invitations,
            CohortInvitationMail mail,
            SendMail sendMail,
            MailHost host,
            PlatformConfig config) {
        this.database = database;
        this.invitations = invitations;
        this.mail = mail;
        this.sendMail = sendMail;
        this.host = host;
        this.throttle = new Throttle(config, 20, Duration.ofHours(1));
    }

    /** @param named whether the list's first line names its columns */
    record Report(List<Invitee> good, List<ListFault> faults, boolean named) {

        /** The good lines as a list, to be sent once more with the confirmation. */
        public String list() {
            return "nom;prénom;courriel\n" + good.stream().map(Invitee::asLine).collect(Collectors.joining("\n"));
        }
    }

    /**
     * What would happen; nothing is kept.
     *
     * @throws Refusal 409 for a cohort that nobody may join, and as {@link ReadList#of}
     */
    Report check(Opened opened, String list) {
        requireOpen(opened.cohort());
        ReadList.Reading reading = ReadList.of(list);
        return database.read(handle -> check(handle, opened.cohort().id(), reading));
    }

    private Report check(Handle handle, UUID cohort, ReadList.Reading reading) {
        Map<String, Member> members =
                Members.of(handle, cohort).stream().collect(Collectors.toMap(Member::email, Function.identity()));
        Map<String, OpenInvitation> invited = invitations.open(handle, cohort).stream()
                .collect(Collectors.toMap(OpenInvitation::email, Function.identity()));
        List<Invitee> good = new ArrayList<>();
        List<ListFault> faults = new ArrayList<>(reading.faults());
        for (Invitee person : reading.people()) {
            if (members.containsKey(person.address())) {
                faults.add(fault(person, "Cette personne a déjà rejoint la cohorte\u00a0: rien à faire."));
            } else if (invited.containsKey(person.address())) {
                faults.add(
                        fault(
                                person,
                                "Cette personne est déjà invitée\u00a0: vous pouvez la relancer depuis l’onglet «\u00a0Personnes\u00a0»."));
            } else {
                good.add(person);
            }
        }
        faults.sort(java.util.Comparator.comparingLong(ListFault::line));
        return new Report(good, faults, reading.named());
    }

    private static ListFault fault(Invitee person, String detail) {
        return new ListFault(person.line(), person.name().full() + " · " + person.address(), detail);
    }

    /**
     * Invites everybody on it who can be; how many that are.
     *
     * @throws Refusal as {@link #check}; 400 when it is nobody, 429 after too many lists, 503 without a mail host
     */
    int invite(Opened opened, String list, URI site) {
        host.require();
        Report report = check(opened, list);
        if (report.good().isEmpty()) {
            throw Refusal.badRequest(
                    "Personne n’est à inviter dans cette liste\u00a0: voyez le détail, ligne par ligne.");
        }
        throttle.count(
                opened.trainer().id().toString(),
                "Beaucoup de listes viennent de partir\u00a0: attendez quelques minutes avant la suivante.");
        return database.write(transaction -> {
            List<UUID> added = report.good().stream()
                    .flatMap(person ->
                            invitations
                                    .add(
                                            transaction,
                                            opened.cohort().id(),
                                            person,
                                            opened.trainer().id())
                                    .stream())
                    .toList();
            added.forEach(id -> sendMail.queue(transaction, mail, id, site));
            return added.size();
        });
    }

    static void requireOpen(Cohort cohort) {
        if (!cohort.isOpen()) {
            throw Refusal.conflict("Les inscriptions de cette cohorte sont fermées, une invitation ne mènerait à rien :"
                    + " rouvrez-les d’abord dans l’onglet «\u00a0Réglages\u00a0».");
        }
    }
}
