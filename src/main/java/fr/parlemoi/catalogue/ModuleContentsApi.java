package fr.parlemoi.catalogue;

import fr.parlemoi.platform.Refusal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What to fetch, and what it weighs, to follow a module without a network; no person is in it. */
@Path("/api/catalogue/{module}")
public class ModuleContentsApi {

    private final CurrentCourse course;

    ModuleContentsApi(CurrentCourse course) {
        this.course = course;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response contents(@PathParam("module") String id, @Context Request request) {
        Module module = course.get()
                .module(id)
                .orElseThrow(() -> Refusal.notFound("Le cours n’a pas, ou plus, de module « " + id + " »."));
        EntityTag tag = new EntityTag(CourseFile.version(module));
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer =
                unchanged == null ? Response.ok(ModuleContents.of(module, course.folder())) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
