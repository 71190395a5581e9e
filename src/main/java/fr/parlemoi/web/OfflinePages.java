package fr.parlemoi.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a phone shows instead of a page that it has not got while there is no network; the phone keeps it beforehand. */
@Path("/hors-ligne")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class OfflinePages {

    @GET
    public TemplateInstance offline() {
        return new Offline();
    }

    record Offline() implements TemplateInstance {}
}
