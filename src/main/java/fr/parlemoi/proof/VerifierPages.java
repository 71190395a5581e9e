package fr.parlemoi.proof;

import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Throttle;
import fr.parlemoi.proof.VerifyDocument.Verdict;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.Cache;

/**
 * Where anybody checks a document. The code comes in a body, never in an address that is logged: a QR code carries it
 * behind {@code #}, where the page's script takes it up; without scripts it is pasted.
 */
@Path("/verifier")
public class VerifierPages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final VerifyDocument verifyDocument;
    private final DocumentKeys keys;
    private final Throttle throttle;

    VerifierPages(VerifyDocument verifyDocument, DocumentKeys keys, PlatformConfig platform) {
        this.verifyDocument = verifyDocument;
        this.keys = keys;
        this.throttle = new Throttle(platform, 300, Duration.ofHours(1));
    }

    record ask() implements TemplateInstance {}

    record authentic(Statement said) implements TemplateInstance {}

    record known(IssuedDocuments.Issued issued) implements TemplateInstance {}

    record refused(String reason, Instant since) implements TemplateInstance {}

    @GET
    @Produces(HTML)
    public TemplateInstance ask() {
        return new ask();
    }

    @POST
    @Produces(HTML)
    @Cache(noStore = true)
    public TemplateInstance verify(@FormParam("code") String given, @Context HttpServerRequest request) {
        throttle.count(
                request.remoteAddress().hostAddress(),
                "Beaucoup de documents ont été vérifiés depuis votre réseau : patientez un peu.");
        return switch (verifyDocument.verify(given == null ? "" : given)) {
            case Verdict.Authentic(Statement said) -> new authentic(said);
            case Verdict.NumberKnown(IssuedDocuments.Issued issued) -> new known(issued);
            case Verdict.Refused(VerifyDocument.Reason reason, Instant since) -> new refused(reason.name(), since);
        };
    }

    /** The public keys, as a JWK set (RFC 7517). */
    @GET
    @Path("/cles")
    @Produces("application/jwk-set+json")
    @Cache(maxAge = 3600)
    public Map<String, List<Map<String, Object>>> keys() {
        return Map.of("keys", keys.all().stream().map(DocumentKey::published).toList());
    }
}
