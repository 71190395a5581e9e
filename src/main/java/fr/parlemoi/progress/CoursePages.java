package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.LearnerProgress.Counts;
import fr.parlemoi.web.ComposedPage;
import fr.parlemoi.web.RenderedPages;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/** The course, its modules and activities, as the visitor who asks sees them. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class CoursePages {

    private final CurrentCourse course;
    private final ReadProgress progress;
    private final Visitor visitor;
    private final ReadNote note;
    private final RenderedPages rendered;

    CoursePages(CurrentCourse course, ReadProgress progress, Visitor visitor, ReadNote note, RenderedPages rendered) {
        this.course = course;
        this.progress = progress;
        this.visitor = visitor;
        this.note = note;
        this.rendered = rendered;
    }

    @GET
    @Cache(noStore = true)
    public byte[] home() {
        return rendered.write(home(CourseView.of(course.get(), progress.outlineOf(learner()))));
    }

    static ComposedPage home(CourseView seen) {
        List<TemplateInstance> pieces = new ArrayList<>();
        pieces.add(new Start(seen.wayOn()));
        seen.modules().forEach(module -> pieces.add(new Card(ModuleCard.of(module))));
        Counts counts = seen.counts();
        return new ComposedPage(
                pieces,
                html -> new Home(
                        seen.course(),
                        seen.isStarted(),
                        counts.completed(),
                        counts.required(),
                        html.getFirst(),
                        html.subList(1, html.size())));
    }

    @GET
    @Path("modules/{module}")
    @Cache(noStore = true)
    public Response module(@PathParam("module") String slug) {
        CourseView seen = seen();
        ModuleView module = moduleAt(seen, slug);
        return module.module().slug().equals(slug)
                ? Response.ok(new Module(seen, module)).build()
                : movedTo(module.path());
    }

    @GET
    @Path("modules/{module}/{activity}")
    @Cache(noStore = true)
    public Response activity(@PathParam("module") String moduleSlug, @PathParam("activity") String slug) {
        CourseView seen = seen();
        ModuleView module = moduleAt(seen, moduleSlug);
        ActivityView activity = module.activities().stream()
                .filter(candidate -> candidate.activity().slug().equals(slug)
                        || candidate.activity().formerSlugs().contains(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Cette activité n’existe pas, ou plus. Ouvrez « "
                        + module.module().title() + " » pour voir ce qu’il contient."));
        boolean current = module.module().slug().equals(moduleSlug)
                && activity.activity().slug().equals(slug);
        return current ? Response.ok(page(seen, module, activity)).build() : movedTo(activity.path());
    }

    private TemplateInstance page(CourseView seen, ModuleView module, ActivityView activity) {
        return switch (activity.activity().kind()) {
            case ARTICLE -> new Article(seen, module, activity);
            case IMAGE ->
                new Image(seen, module, activity, note.on(activity.activity().id()));
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION -> new Player(seen, module, activity);
        };
    }

    private CourseView seen() {
        return CourseView.of(course.get(), progress.of(learner()));
    }

    private UUID learner() {
        return visitor.learner().map(Learner::id).orElse(null);
    }

    private static ModuleView moduleAt(CourseView seen, String slug) {
        return seen.at(slug)
                .orElseThrow(() -> Refusal.notFound(
                        "Ce module n’existe pas, ou plus. La page d’accueil montre les modules du cours."));
    }

    private static Response movedTo(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(path))
                .build();
    }

    record Home(Course course, boolean started, int completed, int required, String start, List<String> cards)
            implements TemplateInstance {}

    record Start(WayOn way) implements TemplateInstance {}

    record Card(ModuleCard card) implements TemplateInstance {}

    record Module(CourseView seen, ModuleView module) implements TemplateInstance {}

    record Player(CourseView seen, ModuleView module, ActivityView activity) implements TemplateInstance {}

    record Article(CourseView seen, ModuleView module, ActivityView activity) implements TemplateInstance {}

    record Image(CourseView seen, ModuleView module, ActivityView activity, String note) implements TemplateInstance {}
}
