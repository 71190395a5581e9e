package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.learner.AuditTrail;
import fr.parlemoi.learner.MailHost;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.mail.SendMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reminds those of the chosen who may be reminded now. */
@ApplicationScoped
class SendReminders {

    private final Database database;
    private final Reminders reminders;
    private final ReminderMail mail;
    private final SendMail sendMail;
    private final MailHost host;
    private final AuditTrail trail;

    SendReminders(
            Database database,
            Reminders reminders,
            ReminderMail mail,
            SendMail sendMail,
            MailHost host,
            AuditTrail trail) {
        this.database = database;
        this.reminders = reminders;
        this.mail = mail;
        this.sendMail = sendMail;
        this.host = host;
        this.trail = trail;
    }

    /**
     * Those of a cohort who were chosen, in its order.
     *
     * @throws Refusal 404 when somebody is not, or no longer, in it
     */
    List<Remindable> chosen(Handle handle, Cohort cohort, Collection<String> learners) {
        Set<String> wanted = new HashSet<>(learners);
        List<Remindable> chosen = reminders.everybody(handle, cohort).stream()
                .filter(one -> wanted.contains(one.member().learner().toString()))
                .toList();
        if (chosen.size() < wanted.size()) {
            throw Refusal.notFound(
                    "Une des personnes choisies n’est pas dans cette cohorte\u00a0: repartez de la liste.");
        }
        return chosen;
    }

    /**
     * How many mails will go out.
     *
     * @param letter without faults
     * @throws Refusal 404 as {@link #chosen}, 409 when nobody may be reminded now, 503 without a mail host
     */
    int send(Opened opened, Collection<String> learners, Letter letter, URI site) {
        host.require();
        UUID cohort = opened.cohort().id();
        UUID trainer = opened.trainer().id();
        return database.write(transaction -> {
            reminders.lock(transaction, cohort);
            List<Remindable> possible = chosen(transaction, opened.cohort(), learners).stream()
                    .filter(Remindable::possible)
                    .collect(Collectors.toList());
            if (possible.isEmpty()) {
                throw Refusal.conflict(
                        "Aucun rappel ne peut partir\u00a0: les personnes choisies en ont déjà reçu un cette"
                                + " semaine, ou n’en veulent pas.");
            }
            UUID kept = reminders.keep(transaction, cohort, letter);
            for (Remindable one : possible) {
                UUID learner = one.member().learner();
                sendMail.queue(transaction, mail, reminders.add(transaction, cohort, learner, kept, trainer), site);
                trail.record(transaction, trainer, CohortActions.REMINDED, learner);
            }
            return possible.size();
        });
    }
}
