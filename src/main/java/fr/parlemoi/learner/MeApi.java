package fr.parlemoi.learner;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A learner's rights over her data: to have a copy, and to have them erased. */
@Path("/api/me")
class MeApi {

    private final ExportLearner exportLearner;
    private final EraseLearner eraseLearner;
    private final Visitor visitor;
    private final Browser browser;

    MeApi(ExportLearner exportLearner, EraseLearner eraseLearner, Visitor visitor, Browser browser) {
        this.exportLearner = exportLearner;
        this.eraseLearner = eraseLearner;
        this.visitor = visitor;
        this.browser = browser;
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export() {
        return Response.ok(exportLearner.export(visitor.inPerson().learner()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"parle-moi-mes-donnees.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    public void erase() {
        eraseLearner.erase(visitor.inPerson().learner());
        browser.forget();
    }
}
