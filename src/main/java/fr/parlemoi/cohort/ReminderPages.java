package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.cohort.Letter.Filled;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.Cache;

/** Reminders of a cohort: choose people, write, see what the first of them will get, send. Works without scripts. */
@Path("/formateur/cohortes/{id}/rappels")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.TRAINER)
class ReminderPages {

    private final CohortAccess access;
    private final Database database;
    private final Reminders reminders;
    private final ReminderMail mail;
    private final SendReminders sendReminders;
    private final Digests digests;
    private final MailSite site;

    ReminderPages(
            CohortAccess access,
            Database database,
            Reminders reminders,
            ReminderMail mail,
            SendReminders sendReminders,
            Digests digests,
            MailSite site) {
        this.access = access;
        this.database = database;
        this.reminders = reminders;
        this.mail = mail;
        this.sendReminders = sendReminders;
        this.digests = digests;
        this.site = site;
    }

    record choose(Cohort cohort, Choice choice, List<SentReminders> sent, boolean digest) implements TemplateInstance {}

    record write(Cohort cohort, Draft draft) implements TemplateInstance {}

    /**
     * Who may be chosen.
     *
     * @param proposed whom the page ticks; null for nobody
     * @param fault null when there is none
     */
    record Choice(List<Remindable> people, MemberState proposed, String fault) {

        public List<MemberState> states() {
            return List.of(MemberState.values());
        }
    }

    /**
     * A letter before it is sent.
     *
     * @param preview what the first of {@code to} will get; null while the letter has faults, or nobody gets one
     */
    record Draft(List<Remindable> to, List<Remindable> leftOut, Letter letter, List<String> faults, Filled preview) {

        /** The ids of all who were chosen, in one field: a form has no room for one each. */
        public String learners() {
            return Stream.of(to, leftOut)
                    .flatMap(List::stream)
                    .map(one -> one.member().learner().toString())
                    .collect(Collectors.joining(" "));
        }

        public Member first() {
            return to.getFirst().member();
        }
    }

    @GET
    @Cache(noStore = true)
    public Response show(@PathParam("id") String id, @QueryParam("qui") String slug) {
        MemberState proposed = slug == null ? null : MemberState.ofSlug(slug).orElse(null);
        return choice(access.open(id, CohortActions.REMINDERS_SHOWN), proposed, null);
    }

    private Response choice(Opened opened, MemberState proposed, String fault) {
        Cohort cohort = opened.cohort();
        choose page = database.read(handle -> new choose(
                cohort,
                new Choice(reminders.everybody(handle, cohort), proposed, fault),
                SentReminders.of(handle, cohort.id()),
                Digests.isWanted(handle, cohort.id(), opened.trainer().id())));
        return answer(fault == null ? 200 : 400, page);
    }

    // A form of more than 1 000 fields comes through as multipart alone.
    @POST
    @Path("/choix")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response choose(@PathParam("id") String id, @FormParam("learner") List<String> learners) {
        Opened opened = access.open(id, CohortActions.REMINDERS_SHOWN);
        if (learners.isEmpty()) {
            return choice(opened, null, "Personne n’est choisi\u00a0: cochez au moins une personne.");
        }
        Letter letter = database.read(
                handle -> Reminders.letter(handle, opened.cohort().id()).orElse(Letter.FIRST));
        return answer(200, page(opened, learners, letter, List.of()));
    }

    @POST
    @Path("/apercu")
    public Response preview(
            @PathParam("id") String id,
            @FormParam("learners") String learners,
            @FormParam("objet") String subject,
            @FormParam("texte") String text) {
        Letter letter = new Letter(subject, text);
        return answer(
                200, page(access.open(id, CohortActions.REMINDERS_SHOWN), ids(learners), letter, letter.faults()));
    }

    @POST
    public Response send(
            @PathParam("id") String id,
            @FormParam("learners") String learners,
            @FormParam("objet") String subject,
            @FormParam("texte") String text) {
        Opened opened = access.open(id);
        Letter letter = new Letter(subject, text);
        List<String> faults = new ArrayList<>(letter.faults());
        if (faults.isEmpty()) {
            try {
                sendReminders.send(opened, ids(learners), letter, site.required());
                return Response.seeOther(URI.create(opened.cohort().path() + "/rappels#historique"))
                        .build();
            } catch (Refusal refusal) {
                if (refusal.status() != Response.Status.CONFLICT.getStatusCode()) {
                    throw refusal;
                }
                faults.add(refusal.detail());
            }
        }
        return answer(400, page(opened, ids(learners), letter, faults));
    }

    private static List<String> ids(String joined) {
        return joined == null || joined.isBlank()
                ? List.of()
                : List.of(joined.strip().split("\\s+"));
    }

    private write page(Opened opened, Collection<String> learners, Letter letter, List<String> faults) {
        Cohort cohort = opened.cohort();
        List<Remindable> chosen = database.read(handle -> sendReminders.chosen(handle, cohort, learners));
        List<Remindable> to = chosen.stream().filter(Remindable::possible).toList();
        List<Remindable> leftOut =
                chosen.stream().filter(one -> !one.possible()).toList();
        boolean shown = faults.isEmpty() && !to.isEmpty();
        return new write(
                cohort,
                new Draft(
                        to,
                        leftOut,
                        letter,
                        faults,
                        shown ? preview(cohort, to.getFirst().member(), letter) : null));
    }

    private Filled preview(Cohort cohort, Member member, Letter letter) {
        return letter.fill(mail.filling(member.learner(), member.name().first(), cohort.name(), site.required()));
    }

    @POST
    @Path("/resume")
    public Response digest(@PathParam("id") String id, @FormParam("resume") String wanted) {
        Opened opened = access.open(id);
        URI here = site.required();
        database.run(transaction -> digests.want(transaction, opened, "oui".equals(wanted), here));
        return Response.seeOther(URI.create(opened.cohort().path() + "/rappels#resume"))
                .build();
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }
}
