package fr.parlemoi.progress;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.Visitor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The pages of the course with everything rendered anew at each request, from all that is stored. */
@Path("/tests/plain")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PlainPages {

    private final CurrentCourse course;
    private final ReadProgress progress;
    private final Visitor visitor;

    PlainPages(CurrentCourse course, ReadProgress progress, Visitor visitor) {
        this.course = course;
        this.progress = progress;
        this.visitor = visitor;
    }

    @GET
    public String home() {
        return CoursePages.home(seen()).render();
    }

    @GET
    @Path("modules/{module}")
    public String module(@PathParam("module") String slug) {
        return CoursePages.module(course.get(), seen().at(slug).orElseThrow()).render();
    }

    @GET
    @Path("modules/{module}/{activity}")
    public String activity(@PathParam("module") String module, @PathParam("activity") String slug) {
        CourseView untouched = CourseView.untouched(course.get());
        ActivityView activity = untouched.at(module).orElseThrow().activities().stream()
                .filter(candidate -> candidate.activity().slug().equals(slug))
                .findFirst()
                .orElseThrow();
        return CoursePages.activity(
                        untouched,
                        activity,
                        stored().activities().get(activity.activity().id()),
                        "")
                .render();
    }

    private CourseView seen() {
        return CourseView.of(course.get(), stored());
    }

    private LearnerProgress stored() {
        return progress.of(visitor.learner().map(Learner::id).orElse(null));
    }
}
