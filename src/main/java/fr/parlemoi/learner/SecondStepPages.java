package fr.parlemoi.learner;

import fr.parlemoi.learner.SecondStep.Enrolment;
import fr.parlemoi.platform.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The second step of the sign-in of staff, and how it is set up. Works without scripts. */
@Path("/connexion/seconde-etape")
@Produces(MediaType.TEXT_HTML)
class SecondStepPages {

    private static final String HERE = "/connexion/seconde-etape";

    private final SecondStep secondStep;
    private final Staff staff;
    private final StaffSpaces spaces;

    SecondStepPages(SecondStep secondStep, Staff staff, StaffSpaces spaces) {
        this.secondStep = secondStep;
        this.staff = staff;
        this.spaces = spaces;
    }

    /** @param paperFault what was wrong with a recovery code, or null */
    record code(String fault, String paperFault, ReturnPath back) implements TemplateInstance {}

    record setUp(Enrolment enrolment, String fault, ReturnPath back) implements TemplateInstance {}

    record recovery(List<String> codes, ReturnPath back) implements TemplateInstance {}

    @GET
    public Response ask(@QueryParam("retour") ReturnPath back) {
        StaffMember member = staff.entering();
        if (staff.secondStepDone()) {
            return Response.seeOther(then(back, member).uri()).build();
        }
        return secondStep.isSetUp(member.id())
                ? page(200, new code(null, null, then(back, member)))
                : to("/installation", back);
    }

    @POST
    public Response enter(@FormParam("code") String typed, @FormParam("retour") ReturnPath back) {
        StaffMember member = staff.entering();
        try {
            secondStep.enter(member, staff.sessionId(), typed);
            return Response.seeOther(then(back, member).uri()).build();
        } catch (Refusal refusal) {
            return page(refusal.status(), new code(refusal.detail(), null, then(back, member)));
        }
    }

    @POST
    @Path("/secours")
    public Response recover(@FormParam("code") String typed, @FormParam("retour") ReturnPath back) {
        StaffMember member = staff.entering();
        try {
            secondStep.recover(member, staff.sessionId(), typed);
            return Response.seeOther(then(back, member).uri()).build();
        } catch (Refusal refusal) {
            return page(refusal.status(), new code(null, refusal.detail(), then(back, member)));
        }
    }

    @GET
    @Path("/installation")
    public Response showSecret(@QueryParam("retour") ReturnPath back) {
        StaffMember member = staff.entering();
        return showSecret(200, member, null, back);
    }

    @POST
    @Path("/installation")
    public Response confirm(@FormParam("code") String typed, @FormParam("retour") ReturnPath back) {
        StaffMember member = staff.entering();
        try {
            List<String> codes = secondStep.confirm(member, staff.sessionId(), typed);
            return page(200, new recovery(codes, then(back, member)));
        } catch (Refusal refusal) {
            return showSecret(refusal.status(), member, refusal.detail(), back);
        }
    }

    private Response showSecret(int status, StaffMember member, String fault, ReturnPath back) {
        return secondStep
                .begin(member, staff.sessionId())
                .map(enrolment -> page(status, new setUp(enrolment, fault, then(back, member))))
                .orElseGet(() -> to("", back));
    }

    private ReturnPath then(ReturnPath back, StaffMember member) {
        return back == null ? new ReturnPath(spaces.home(member.roles())) : back;
    }

    private static Response to(String step, ReturnPath back) {
        String query = back == null ? "" : "?retour=" + URLEncoder.encode(back.path(), StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(HERE + step + query)).build();
    }

    private static Response page(int status, TemplateInstance page) {
        CacheControl personal = new CacheControl();
        personal.setNoStore(true);
        return Response.status(status).entity(page).cacheControl(personal).build();
    }
}
