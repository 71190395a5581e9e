package fr.parlemoi.proof;

import fr.parlemoi.learner.PersonName;
import fr.parlemoi.learner.PersonNames;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import fr.parlemoi.progress.LearningRecord;
import fr.parlemoi.progress.ReadLearningRecord;
import fr.parlemoi.proof.IssuedDocuments.Issued;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/** « Mes documents »: a learner gives her name and gets her documents, by herself; all works without scripts. */
@Path("/mon-parcours")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DocumentPages {

    private static final URI PAGE = URI.create("/mon-parcours/attestation");
    private static final String NOT_HERS = "Aucun de vos documents ne porte ce numéro.";

    private final Visitor visitor;
    private final PersonNames names;
    private final IssueDocument issueDocument;
    private final IssuedDocuments documents;
    private final ReadLearningRecord records;
    private final PrintPaper paper;
    private final Database database;
    private final Clock clock;
    private final Throttle throttle;

    DocumentPages(
            Visitor visitor,
            PersonNames names,
            IssueDocument issueDocument,
            IssuedDocuments documents,
            ReadLearningRecord records,
            PrintPaper paper,
            Database database,
            PlatformConfig platform,
            Clock clock) {
        this.visitor = visitor;
        this.names = names;
        this.issueDocument = issueDocument;
        this.documents = documents;
        this.records = records;
        this.paper = paper;
        this.database = database;
        this.clock = clock;
        this.throttle = new Throttle(platform, 20, Duration.ofHours(1));
    }

    /** @param name null when she was never asked; @param fault null unless what she typed is no name */
    record attestation(
            LearningRecord record, Named name, boolean named, String fault, boolean certifiable, List<Issued> issued)
            implements TemplateInstance {}

    record Named(String first, String last) {

        static Named of(PersonName name) {
            return new Named(name.first(), name.last());
        }
    }

    @GET
    @Path("/attestation")
    @Cache(noStore = true)
    public TemplateInstance show() {
        UUID learner = visitor.requiredInPerson().id();
        return names.of(learner)
                .map(name -> page(learner, Named.of(name), true, null))
                .orElseGet(() -> page(learner, new Named("", ""), false, null));
    }

    @POST
    @Path("/attestation")
    public Response name(@FormParam("prenom") String first, @FormParam("nom") String last) {
        UUID learner = visitor.requiredInPerson().id();
        try {
            names.give(learner, printable(PersonName.of(first, last)));
        } catch (Refusal fault) {
            if (fault.status() != Response.Status.BAD_REQUEST.getStatusCode()) {
                throw fault;
            }
            return Response.status(fault.status())
                    .entity(page(learner, new Named(first, last), false, fault.detail()))
                    .build();
        }
        return Response.seeOther(PAGE).build();
    }

    private static PersonName printable(PersonName name) {
        Typeface.missing(name.full()).ifPresent(character -> {
            throw Refusal.badRequest("Le document ne peut pas imprimer « " + character
                    + " » : écrivez votre nom en lettres latines, comme sur vos papiers français.");
        });
        return name;
    }

    private TemplateInstance page(UUID learner, Named name, boolean named, String fault) {
        return database.read(handle -> new attestation(
                records.of(handle, learner),
                name,
                named,
                fault,
                Certifiable.of(handle, learner).isCertifiable(),
                documents.of(handle, learner)));
    }

    @GET
    @Path("/attestation.pdf")
    @Produces(PrintPaper.PDF)
    public Response attestation() {
        return document(DocumentKind.ATTESTATION);
    }

    @GET
    @Path("/releve.pdf")
    @Produces(PrintPaper.PDF)
    public Response connections() {
        return document(DocumentKind.RECORD);
    }

    @GET
    @Path("/certificat.pdf")
    @Produces(PrintPaper.PDF)
    public Response certificate() {
        return document(DocumentKind.CERTIFICATE);
    }

    private Response document(DocumentKind kind) {
        UUID learner = visitor.requiredInPerson().id();
        throttle.count(
                learner.toString(),
                "Vous avez demandé beaucoup de documents en peu de temps : ceux que vous avez déjà restent valables.");
        ProofDocument issued = issueDocument.issue(learner, kind);
        return paper.download(issued, "parle-moi-%s.pdf".formatted(kind.word()));
    }

    @POST
    @Path("/documents/{number}/revocation")
    public Response revoke(@PathParam("number") String number) {
        UUID learner = visitor.requiredInPerson().id();
        boolean revoked = DocumentNumber.typed(number)
                .filter(hers -> documents.revoke(learner, hers, clock.instant()))
                .isPresent();
        if (!revoked) {
            throw Refusal.notFound(NOT_HERS);
        }
        return Response.seeOther(PAGE).build();
    }
}
