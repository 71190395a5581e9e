package fr.parlemoi.learner;

import fr.parlemoi.learner.AuditJournal.Leaf;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The audit trail, for administrators. */
@Path("/administration/journal")
@Produces(MediaType.TEXT_HTML)
@ForStaff(StaffRole.ADMINISTRATOR)
class AuditPages {

    private static final int LAST_PAGE = 10_000;

    private final AuditJournal journal;

    AuditPages(AuditJournal journal) {
        this.journal = journal;
    }

    /** @param fault what was wrong with the filter, or null */
    record journal(AuditFilter filter, List<String> actions, Leaf leaf, int page, String fault)
            implements TemplateInstance {}

    @GET
    public Response show(
            @QueryParam("personne") String email,
            @QueryParam("action") String what,
            @QueryParam("du") String from,
            @QueryParam("au") String to,
            @QueryParam("page") @DefaultValue("1") int page) {
        int shown = Math.clamp(page, 1, LAST_PAGE);
        try {
            AuditFilter filter = AuditFilter.typed(email, what, from, to);
            return page(200, new journal(filter, journal.actions(), journal.read(filter, shown), shown, null));
        } catch (Refusal refusal) {
            Leaf nothing = new Leaf(List.of(), false);
            return page(
                    refusal.status(), new journal(AuditFilter.ALL, journal.actions(), nothing, 1, refusal.detail()));
        }
    }

    private static Response page(int status, TemplateInstance page) {
        CacheControl personal = new CacheControl();
        personal.setNoStore(true);
        return Response.status(status).entity(page).cacheControl(personal).build();
    }
}
