package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.OpenedMember;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.ReadLearnerDetail;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A learner's card, for the trainers of her cohort, and the corrections that they make on it. Works without scripts. */
@Path("/formateur/cohortes/{id}")
@Produces(MediaType.TEXT_HTML)
@ForStaff(StaffRole.TRAINER)
class MemberPages {

    // Ids alone, so that /personnes/liste and the like are free for other pages.
    private static final String MEMBER = "/personnes/{learner: [0-9a-fA-F-]+}";
    private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();

    private final CohortAccess access;
    private final ReadLearnerDetail details;
    private final Corrections corrections;
    private final MarkDone markDone;
    private final WithdrawCorrection withdrawCorrection;
    private final Database database;
    private final Clock clock;

    MemberPages(
            CohortAccess access,
            ReadLearnerDetail details,
            Corrections corrections,
            MarkDone markDone,
            WithdrawCorrection withdrawCorrection,
            Database database,
            Clock clock) {
        this.access = access;
        this.details = details;
        this.corrections = corrections;
        this.markDone = markDone;
        this.withdrawCorrection = withdrawCorrection;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A correction, or a withdrawal, that failed.
     *
     * @param activity the id of the activity to be corrected; empty where the fault belongs to none
     * @param typed its reason
     */
    record Failed(String activity, String typed, String fault) {

        private static final Failed NOTHING = new Failed("", "", null);

        /** The same as a fault of the whole page, where {@code card} has no form for the activity. */
        Failed on(MemberCard card) {
            return card.isOpen(activity) ? this : new Failed("", typed, fault);
        }

        public boolean isOf(String id) {
            return fault != null && activity.equals(id);
        }
    }

    record card(MemberCard card, Failed failed) implements TemplateInstance {}

    @GET
    @Path(MEMBER)
    public Response show(@PathParam("id") String id, @PathParam("learner") String learner) {
        return page(200, id, learner, Failed.NOTHING);
    }

    @POST
    @Path(MEMBER + "/corrections")
    public Response correct(
            @PathParam("id") String id,
            @PathParam("learner") String learner,
            @FormParam("activity") String activity,
            @FormParam("reason") String reason) {
        try {
            markDone.mark(id, learner, activity, reason);
            return seeOther(id, learner, "#activite-" + activity);
        } catch (Refusal refusal) {
            return again(refusal, id, learner, new Failed(text(activity), text(reason), refusal.detail()));
        }
    }

    @POST
    @Path(MEMBER + "/corrections/{correction: [0-9a-fA-F-]+}/retrait")
    public Response withdraw(
            @PathParam("id") String id,
            @PathParam("learner") String learner,
            @PathParam("correction") UUID correction) {
        try {
            withdrawCorrection.withdraw(id, learner, correction);
            return seeOther(id, learner, "#corrections");
        } catch (Refusal refusal) {
            return again(refusal, id, learner, new Failed("", "", refusal.detail()));
        }
    }

    private Response again(Refusal refusal, String id, String learner, Failed failed) {
        if (refusal.status() == NOT_FOUND) {
            throw refusal;
        }
        return page(refusal.status(), id, learner, failed);
    }

    private Response page(int status, String id, String learner, Failed failed) {
        OpenedMember opened = access.openMember(id, learner, CohortActions.CARD_SHOWN);
        UUID her = opened.member().learner();
        List<Correction> made = database.read(handle -> corrections.of(handle, her));
        CacheControl personal = new CacheControl();
        personal.setNoStore(true);
        MemberCard card = MemberCard.of(opened, details.of(her), made, clock.instant());
        return Response.status(status)
                .entity(new card(card, failed.on(card)))
                .cacheControl(personal)
                .build();
    }

    private static Response seeOther(String id, String learner, String where) {
        return Response.seeOther(URI.create("/formateur/cohortes/" + id + "/personnes/" + learner + where))
                .build();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
