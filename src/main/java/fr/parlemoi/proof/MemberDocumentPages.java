package fr.parlemoi.proof;

import fr.parlemoi.cohort.CohortAccess;
import fr.parlemoi.cohort.CohortAccess.OpenedMember;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;

/** One document of one learner, for a trainer who accompanies her. */
@Path("/formateur/cohortes/{cohort}/documents")
@ForStaff(StaffRole.TRAINER)
public class MemberDocumentPages {

    private static final int AN_HOUR = 300;

    private final CohortAccess access;
    private final IssueDocument issueDocument;
    private final PrintPaper paper;
    private final Database database;
    private final Throttle throttle;

    MemberDocumentPages(
            CohortAccess access,
            IssueDocument issueDocument,
            PrintPaper paper,
            Database database,
            PlatformConfig platform) {
        this.access = access;
        this.issueDocument = issueDocument;
        this.paper = paper;
        this.database = database;
        this.throttle = new Throttle(platform, AN_HOUR, Duration.ofHours(1));
    }

    @GET
    @Path("/personnes/{learner}/{kind}.pdf")
    @Produces(PrintPaper.PDF)
    public Response document(
            @PathParam("cohort") String cohort, @PathParam("learner") String learner, @PathParam("kind") String word) {
        DocumentKind kind = DocumentKind.of(word)
                .orElseThrow(() -> Refusal.notFound("Aucun document ne porte ce nom\u00a0: revenez à la liste."));
        throttle.count(
                access.trainer().id().toString(),
                "Vous avez demandé beaucoup de documents en peu de temps\u00a0: préparez plutôt une archive de la cohorte.");
        OpenedMember opened = access.openMember(cohort, learner, DocumentActions.ISSUED);
        ProofDocument issued = database.write(transaction -> issueDocument
                .issue(transaction, opened.cohort().id(), opened.member().learner(), Set.of(kind))
                .getFirst()
                .orTellTrainer());
        return paper.download(issued, PaperName.of(opened.member().name(), kind));
    }
}
