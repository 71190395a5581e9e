package fr.parlemoi.progress;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.Visitor;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/** « Mon parcours »: how far the visitor has come, by which rule and which clocks. */
@Path("/mon-parcours")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class JourneyPages {

    private final CurrentCourse course;
    private final ReadProgress progress;
    private final ReadTimes times;
    private final Visitor visitor;

    JourneyPages(CurrentCourse course, ReadProgress progress, ReadTimes times, Visitor visitor) {
        this.course = course;
        this.progress = progress;
        this.times = times;
        this.visitor = visitor;
    }

    @GET
    @Cache(noStore = true)
    public TemplateInstance mine() {
        UUID learner = visitor.learner().map(Learner::id).orElse(null);
        return new Mine(CourseView.of(course.get(), progress.outlineOf(learner)), times.of(learner));
    }

    record Mine(CourseView seen, LearnerTimes times) implements TemplateInstance {}
}
