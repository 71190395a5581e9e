package fr.parlemoi.interop;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.interop.Partners.MonthOfPlays;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.PublicAddress;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;

/** The sites that show activities, for administrators: what to copy there, and how often it was played. */
@Path("/administration/partenaires")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.ADMINISTRATOR)
public class PartnerPages {

    private static final int MONTHS_SHOWN = 12;

    private final Partners partners;
    private final CurrentCourse current;
    private final PublicAddress address;
    private final Clock clock;

    PartnerPages(Partners partners, CurrentCourse current, PublicAddress address, Clock clock) {
        this.partners = partners;
        this.current = current;
        this.address = address;
        this.clock = clock;
    }

    /** What was typed and why it was refused; {@code fault} is null where there is none. */
    record Form(String slug, String name, String fault) {

        static final Form EMPTY = new Form("", "", null);
    }

    /** @param plays of the latest months that had any */
    record Site(Partner partner, FrameCode code, List<MonthOfPlays> plays) {}

    /** @param others plays that no registered partner is named for */
    record all(Course course, Activity shown, List<Site> sites, List<MonthOfPlays> others, Form form)
            implements TemplateInstance {}

    @GET
    @Cache(noStore = true)
    public TemplateInstance show(@QueryParam("activite") String activity) {
        return page(activity, Form.EMPTY);
    }

    @POST
    public Response register(@FormParam("identifiant") String slug, @FormParam("nom") String name) {
        try {
            Partner partner = Partner.typed(slug, name, clock.instant());
            partners.register(partner);
            return Response.seeOther(URI.create("/administration/partenaires#" + partner.slug()))
                    .build();
        } catch (Refusal refusal) {
            Form again = new Form(slug == null ? "" : slug, name == null ? "" : name, refusal.detail());
            return Response.status(refusal.status())
                    .entity(page(null, again))
                    .header("Cache-Control", "no-store")
                    .build();
        }
    }

    private all page(String asked, Form form) {
        Course course = current.get();
        Activity shown = course.activity(asked)
                .orElseGet(() -> course.activities().findFirst().orElseThrow());
        List<MonthOfPlays> plays = partners.plays();
        List<Site> sites = partners.all().stream()
                .map(partner -> new Site(partner, code(course, shown, partner), of(partner.slug(), plays)))
                .toList();
        return new all(course, shown, sites, of(Partner.OTHER, plays), form);
    }

    private FrameCode code(Course course, Activity shown, Partner partner) {
        return new FrameCode(shown, address.of(Embedded.of(course, shown).path(partner.slug())));
    }

    private static List<MonthOfPlays> of(String partner, List<MonthOfPlays> plays) {
        return plays.stream()
                .filter(month -> month.partner().equals(partner))
                .limit(MONTHS_SHOWN)
                .toList();
    }
}
