package fr.parlemoi.interop;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.ActivityView;
import fr.parlemoi.progress.CourseView;
import fr.parlemoi.progress.ModuleView;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * One activity by itself, for a frame on a partner's site. It asks nobody who they are, sets no cookie, and keeps
 * nothing on the device; of a play it only tells that there was one.
 */
@Path("/integrer/{activity}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class EmbedPages {

    // The same for everybody.
    private static final String FOR_A_WHILE = "public, max-age=300";

    private final CurrentCourse current;
    private final CountPlay countPlay;

    EmbedPages(CurrentCourse current, CountPlay countPlay) {
        this.current = current;
        this.countPlay = countPlay;
    }

    record coverage(double seconds) implements TemplateInstance {}

    /** @param plays where a play is told; {@code coverage} what has been played in this visit, drawn */
    record player(ActivityView activity, ModuleView module, String plays, String coverage)
            implements TemplateInstance {}

    record article(ActivityView activity, ModuleView module, String plays) implements TemplateInstance {}

    record image(ActivityView activity, ModuleView module, String plays) implements TemplateInstance {}

    record unknown() implements TemplateInstance {}

    @GET
    public Response show(@PathParam("activity") String asked, @QueryParam("partenaire") String partnerAsked) {
        Course course = current.get();
        String partner = Partner.named(partnerAsked);
        return Embedded.find(course, asked)
                .map(found -> found.word().equals(asked) ? page(course, found, partner) : moved(found, partner))
                .orElseGet(() -> Response.status(404).entity(new unknown()).build());
    }

    private static Response page(Course course, Embedded found, String partner) {
        CourseView seen = CourseView.untouched(course);
        ActivityView activity = seen.activities()
                .filter(one -> one.activity().id().equals(found.activity().id()))
                .findFirst()
                .orElseThrow();
        return Response.ok(page(activity, seen.moduleOf(activity), found.plays(partner)))
                .header("Cache-Control", FOR_A_WHILE)
                .build();
    }

    private static TemplateInstance page(ActivityView activity, ModuleView module, String plays) {
        return switch (activity.activity().kind()) {
            case ARTICLE -> new article(activity, module, plays);
            case IMAGE -> new image(activity, module, plays);
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION -> {
                String line = new coverage(activity.activity().seconds()).render();
                yield new player(activity, module, plays, line);
            }
        };
    }

    private static Response moved(Embedded found, String partner) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(found.path(partner)))
                .build();
    }

    /** Counts one play, or one look; 204 once it is durable, 404 for an unknown activity, 429 for too many. */
    @POST
    @Path("lectures")
    public void count(
            @PathParam("activity") String asked, @QueryParam("partenaire") String partner, HttpServerRequest request) {
        Embedded found = Embedded.find(current.get(), asked)
                .orElseThrow(() -> Refusal.notFound("Cette activité n’existe pas, ou plus\u00a0: rien n’est compté."));
        countPlay.of(
                found.activity(),
                Partner.named(partner),
                request.remoteAddress().hostAddress());
    }
}
