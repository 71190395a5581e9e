package fr.parlemoi.proof;

import fr.parlemoi.cohort.Cohort;
import fr.parlemoi.cohort.CohortAccess;
import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.cohort.CohortRoll;
import fr.parlemoi.cohort.Member;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import fr.parlemoi.proof.ShowCohortDocuments.Asked;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.Cache;

/** All documents of a cohort as one ZIP: ordered, watched, stopped and fetched by the trainer who ordered it. */
@Path("/formateur/cohortes/{cohort}/documents")
@ForStaff(StaffRole.TRAINER)
public class ArchivePages {

    private static final int AN_HOUR = 30;
    private static final String NONE =
            "Il n’y a pas d’archive à télécharger\u00a0: elle a plus de 24 heures, le serveur a redémarré, ou quelqu’un a quitté la cohorte. Elle est à refaire, depuis la page «\u00a0Documents ».";

    private final CohortAccess access;
    private final Archives archives;
    private final ShowCohortDocuments showDocuments;
    private final PrintPaper paper;
    private final Database database;
    private final Clock clock;
    private final Throttle throttle;

    ArchivePages(
            CohortAccess access,
            Archives archives,
            ShowCohortDocuments showDocuments,
            PrintPaper paper,
            Database database,
            Clock clock,
            PlatformConfig platform) {
        this.access = access;
        this.archives = archives;
        this.showDocuments = showDocuments;
        this.paper = paper;
        this.database = database;
        this.clock = clock;
        this.throttle = new Throttle(platform, AN_HOUR, Duration.ofHours(1));
    }

    @POST
    @Path("/archive")
    public Response order(@PathParam("cohort") String id, @FormParam("document") List<String> words) {
        Opened opened = access.open(id);
        try {
            ArchiveOrder order = order(opened, kinds(words), paper.verifier());
            return to(opened.cohort(), "?archive=" + order.id + "#archive");
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(showDocuments.page(opened, new Asked(null, refusal.detail(), false)))
                    .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
    }

    private static Set<DocumentKind> kinds(List<String> words) {
        return words.stream().flatMap(word -> DocumentKind.of(word).stream()).collect(Collectors.toSet());
    }

    private ArchiveOrder order(Opened opened, Set<DocumentKind> kinds, String verifier) {
        if (kinds.isEmpty()) {
            throw Refusal.badRequest("Choisissez au moins une sorte de document, puis demandez l’archive.");
        }
        List<Member> members = database.read(handle -> CohortRoll.of(handle, opened));
        if (members.isEmpty()) {
            throw Refusal.conflict(
                    "Personne n’a encore rejoint cette cohorte\u00a0: il n’y a pas de document à préparer.");
        }
        UUID trainer = opened.trainer().id();
        throttle.count(
                trainer.toString(),
                "Vous avez demandé beaucoup d’archives en peu de temps\u00a0: celle que vous avez reste valable.");
        return archives.order(new ArchiveOrder.Request(opened.cohort(), trainer, members, kinds, verifier));
    }

    @GET
    @Path("/archive")
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    public ArchiveProgress progress(@PathParam("cohort") String id) {
        return ArchiveProgress.of(find(access.open(id)), clock.instant());
    }

    @POST
    @Path("/archive/arret")
    public Response cancel(@PathParam("cohort") String id) {
        Opened opened = access.open(id);
        archives.cancel(find(opened));
        return to(opened.cohort(), "#archive");
    }

    private ArchiveOrder find(Opened opened) {
        return archives.of(opened.trainer().id(), opened.cohort().id()).orElseThrow(() -> Refusal.notFound(NONE));
    }

    @GET
    @Path("/archive.zip")
    @Produces("application/zip")
    public Response fetch(@PathParam("cohort") String id) {
        Opened opened = access.open(id);
        ArchiveOrder order =
                archives.ready(opened.trainer().id(), opened.cohort().id()).orElseThrow(() -> Refusal.notFound(NONE));
        access.open(id, DocumentActions.ARCHIVE_FETCHED);
        return Response.ok(order.file.toFile(), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"parle-moi-documents.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response to(Cohort cohort, String where) {
        return Response.seeOther(URI.create(cohort.path() + "/documents" + where))
                .build();
    }
}
