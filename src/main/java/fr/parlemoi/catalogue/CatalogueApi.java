package fr.parlemoi.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;

/** The course for machines; no person is in it, so anybody and every cache may have it. */
@Path("/api/catalogue")
public class CatalogueApi {

    private final CurrentCourse course;

    CatalogueApi(CurrentCourse course) {
        this.course = course;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response catalogue(@Context Request request) {
        Course served = course.get();
        EntityTag tag = new EntityTag(served.version());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? Response.ok(CourseOutline.of(served)) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    /**
     * The contract's course.
     *
     * @param seconds estimated
     */
    record CourseOutline(String id, String title, String version, double seconds, List<ModuleOutline> modules) {

        static CourseOutline of(Course course) {
            return new CourseOutline(
                    course.id(),
                    course.title(),
                    course.version(),
                    course.seconds(),
                    course.modules().stream().map(ModuleOutline::of).toList());
        }
    }

    record ModuleOutline(String id, String slug, String title, double seconds, List<ActivityOutline> activities) {

        static ModuleOutline of(Module module) {
            return new ModuleOutline(
                    module.id(),
                    module.slug(),
                    module.title(),
                    module.seconds(),
                    module.activities().stream().map(ActivityOutline::of).toList());
        }
    }

    record ActivityOutline(String id, String slug, Kind kind, String title, double seconds, boolean required) {

        static ActivityOutline of(Activity activity) {
            return new ActivityOutline(
                    activity.id(),
                    activity.slug(),
                    activity.kind(),
                    activity.title(),
                    activity.seconds(),
                    activity.required());
        }
    }
}
