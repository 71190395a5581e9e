package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.cohort.InviteList.Report;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import fr.parlemoi.web.table.ListText;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Invites people by a list: first the report, line by line, then the invitations. Nothing is kept before. */
@Path("/formateur/cohortes/{id}/personnes/liste")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.TRAINER)
@Blocking
class InviteListPages {

    private final CohortAccess access;
    private final InviteList inviteList;
    private final MailSite site;

    InviteListPages(CohortAccess access, InviteList inviteList, MailSite site) {
        this.access = access;
        this.inviteList = inviteList;
        this.site = site;
    }

    /** @param typed what was pasted; @param fault null when there is none */
    record ask(Cohort cohort, String typed, String fault) implements TemplateInstance {}

    record report(Cohort cohort, Report report) implements TemplateInstance {}

    @GET
    @Cache(noStore = true)
    public TemplateInstance show(@PathParam("id") String id) {
        return new ask(access.open(id).cohort(), "", null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Cache(noStore = true)
    public Response check(
            @PathParam("id") String id, @RestForm("fichier") FileUpload file, @RestForm("texte") String pasted) {
        Opened opened = access.open(id, CohortActions.LIST_CHECKED);
        try {
            Report checked =
                    inviteList.check(opened, file == null || file.size() == 0 ? ListText.of(pasted) : read(file));
            return Response.ok(new report(opened.cohort(), checked)).build();
        } catch (Refusal fault) {
            return again(opened, pasted, fault);
        }
    }

    private static String read(FileUpload file) {
        try {
            return ListText.of(Files.readAllBytes(file.uploadedFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @POST
    @Path("/envoi")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@PathParam("id") String id, @RestForm("liste") String list) {
        Opened opened = access.open(id, CohortActions.INVITED);
        try {
            inviteList.invite(opened, ListText.of(list), site.required());
        } catch (Refusal fault) {
            return again(opened, list, fault);
        }
        return Response.seeOther(URI.create(opened.cohort().path() + "/personnes#invitations"))
                .build();
    }

    private static Response again(Opened opened, String typed, Refusal fault) {
        return Response.status(fault.status())
                .entity(new ask(opened.cohort(), typed == null ? "" : typed, fault.detail()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
