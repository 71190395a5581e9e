package fr.parlemoi.statistics.channels;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.statistics.channels.ReadViews.Fault;
import fr.parlemoi.statistics.channels.ReadViews.Reading;
import fr.parlemoi.web.ParisTime;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import fr.parlemoi.web.table.ListText;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where an administrator writes down what YouTube counts in public: one number, or a list that is taken whole or not. */
@Path("/administration/youtube")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.ADMINISTRATOR)
@Blocking
public class YoutubePages {

    private final YoutubeChannel channel;
    private final CurrentCourse course;
    private final Clock clock;

    YoutubePages(YoutubeChannel channel, CurrentCourse course, Clock clock) {
        this.channel = channel;
        this.course = course;
        this.clock = clock;
    }

    /** What was typed and refused; {@code fault} and {@code listFault} are null where there is none. */
    record Form(TypedViews typed, String fault, String list, String listFault) {

        static final Form EMPTY = new Form(TypedViews.NOTHING, null, "", null);
    }

    /** @param received how many numbers were just stored; null for none */
    record views(Course course, List<MonthOfViews> months, YearMonth present, Form form, Integer received)
            implements TemplateInstance {}

    record report(List<Fault> faults) implements TemplateInstance {}

    @GET
    @Cache(noStore = true)
    public TemplateInstance show(@QueryParam("recu") Integer received) {
        return page(Form.EMPTY, received);
    }

    @POST
    @Path("/vues")
    public Response type(
            @FormParam("mois") String month, @FormParam("activite") String activity, @FormParam("vues") String count) {
        TypedViews typed = new TypedViews(month, activity, count);
        try {
            return store(List.of(typed.read(course.get(), present())));
        } catch (Refusal fault) {
            return refused(fault, page(new Form(typed, fault.detail(), "", null), null));
        }
    }

    @POST
    @Path("/liste")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(@RestForm("fichier") FileUpload file, @RestForm("texte") String pasted) {
        try {
            String text = file == null || file.size() == 0 ? ListText.of(pasted) : text(file);
            Reading reading = ReadViews.of(text, course.get(), present());
            return reading.faults().isEmpty()
                    ? store(reading.views())
                    : refused(Refusal.badRequest(""), new report(reading.faults()));
        } catch (Refusal fault) {
            return refused(
                    fault,
                    page(new Form(TypedViews.NOTHING, null, pasted == null ? "" : pasted, fault.detail()), null));
        }
    }

    private static String text(FileUpload file) {
        try {
            return ListText.of(Files.readAllBytes(file.uploadedFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Response store(List<Views> views) {
        channel.store(views);
        return Response.seeOther(URI.create("/administration/youtube?recu=" + views.size()))
                .build();
    }

    private views page(Form form, Integer received) {
        Course shown = course.get();
        return new views(shown, MonthOfViews.of(channel.stored(), shown), present(), form, received);
    }

    private YearMonth present() {
        return ParisTime.month(clock.instant());
    }

    private static Response refused(Refusal fault, TemplateInstance page) {
        return Response.status(fault.status())
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }
}
