package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.ActivityView.Stretch;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import fr.parlemoi.progress.LearnerProgress.Counts;
import fr.parlemoi.web.ComposedPage;
import fr.parlemoi.web.RenderedPages;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
    public Response home(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        return rendered.answer(home(outline()), encodings);
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
    public Response module(
            @PathParam("module") String slug, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        ModuleView module = moduleAt(outline(), slug);
        return module.module().slug().equals(slug)
                ? rendered.answer(module(course.get(), progress.withStarted(learner(), module)), encodings)
                : movedTo(module.path());
    }

    static ComposedPage module(Course course, ModuleView module) {
        List<TemplateInstance> steps = new ArrayList<>();
        for (ActivityView activity : module.activities()) {
            State state = activity.state();
            String remaining = state == State.STARTED ? activity.remaining() : "";
            steps.add(new Step(activity.activity(), activity.path(), state, remaining));
        }
        return new ComposedPage(
                steps,
                html -> new Module(
                        course,
                        module.module(),
                        module.accent(),
                        module.beads(),
                        module.next().path(),
                        html));
    }

    @GET
    @Path("modules/{module}/{activity}")
    @Cache(noStore = true)
    public Response activity(
            @PathParam("module") String moduleSlug,
            @PathParam("activity") String slug,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        CourseView untouched = CourseView.untouched(course.get());
        ModuleView module = moduleAt(untouched, moduleSlug);
        ActivityView activity = module.activities().stream()
                .filter(candidate -> candidate.activity().slug().equals(slug)
                        || candidate.activity().formerSlugs().contains(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Cette activité n’existe pas, ou plus. Ouvrez « "
                        + module.module().title() + " » pour voir ce qu’il contient."));
        if (!module.module().slug().equals(moduleSlug)
                || !activity.activity().slug().equals(slug)) {
            return movedTo(activity.path());
        }
        ActivityState seen = progress.of(learner(), activity.activity());
        if (activity.activity().kind() == Kind.IMAGE) {
            // What she wrote is hers alone, and never remembered.
            String own = note.on(activity.activity().id());
            return Response.ok(activity(untouched, activity, seen, own).render())
                    .build();
        }
        return rendered.answer(activity(untouched, activity, seen, ""), encodings);
    }

    /** @param activity in the course that nobody touched: all that learners see alike, and nothing of this one */
    static ComposedPage activity(CourseView untouched, ActivityView activity, ActivityState seen, String note) {
        ActivityView own = new ActivityView(activity.activity(), activity.module(), seen);
        ActivityView next = untouched.after(activity);
        ModuleView module = untouched.moduleOf(activity);
        List<TemplateInstance> pieces = List.of(
                new Traces(own.missingJson(), seen.covered(), own.resumeAt(), own.isCompleted()),
                new Whereabouts(own.state(), own.remaining(), next == null ? null : next.path()),
                new Coverage(activity.activity().seconds(), seen.covered(), own.played()));
        return new ComposedPage(pieces, html -> switch (activity.activity().kind()) {
            case ARTICLE -> new Article(untouched, module, activity, html.getFirst(), html.get(1));
            case IMAGE -> new Image(untouched, module, activity, html.getFirst(), html.get(1), note);
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION ->
                new Player(untouched, module, activity, html.getFirst(), html.get(1), html.get(2));
        });
    }

    private CourseView outline() {
        return CourseView.of(course.get(), progress.outlineOf(learner()));
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

    record Module(
            Course course,
            fr.parlemoi.catalogue.Module module,
            int accent,
            Beads beads,
            String next,
            List<String> steps)
            implements TemplateInstance {}

    record Step(Activity activity, String path, State state, String remaining) implements TemplateInstance {}

    record Player(
            CourseView seen,
            ModuleView module,
            ActivityView activity,
            String traces,
            String whereabouts,
            String coverage)
            implements TemplateInstance {}

    record Article(CourseView seen, ModuleView module, ActivityView activity, String traces, String whereabouts)
            implements TemplateInstance {}

    record Image(
            CourseView seen, ModuleView module, ActivityView activity, String traces, String whereabouts, String note)
            implements TemplateInstance {}

    /** What a page's script reads of the learner's way through an activity. */
    record Traces(String missing, double covered, double position, boolean completed) implements TemplateInstance {}

    /** @param next where to go on; null after the last activity */
    record Whereabouts(State state, String remaining, String next) implements TemplateInstance {}

    record Coverage(double seconds, double covered, List<Stretch> played) implements TemplateInstance {}
}
