package fr.parlemoi.progress;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.Visitor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The course page with everything rendered anew at each request, from all that is stored. */
@Path("/tests/plain-home")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PlainHome {

    private final CurrentCourse course;
    private final ReadProgress progress;
    private final Visitor visitor;

    PlainHome(CurrentCourse course, ReadProgress progress, Visitor visitor) {
        this.course = course;
        this.progress = progress;
        this.visitor = visitor;
    }

    @GET
    public String home() {
        LearnerProgress stored = progress.of(visitor.learner().map(Learner::id).orElse(null));
        return CoursePages.home(CourseView.of(course.get(), stored)).render();
    }
}
