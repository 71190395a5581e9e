package fr.parlemoi.statistics;

import fr.parlemoi.statistics.PublishedReleases.Release;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Where an administrator makes a release open data. Works without scripts. */
@Path("/administration/donnees-ouvertes")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.ADMINISTRATOR)
public class PublicationPages {

    private static final URI HERE = URI.create("/administration/donnees-ouvertes");

    private final PublishedReleases releases;

    PublicationPages(PublishedReleases releases) {
        this.releases = releases;
    }

    record publish(List<Release> releases) implements TemplateInstance {}

    @GET
    public Response show() {
        return Response.ok(new publish(releases.all()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{release}/publication")
    public Response publish(@PathParam("release") int release) {
        releases.publish(release);
        return Response.seeOther(HERE).build();
    }
}
