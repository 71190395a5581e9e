package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.LongPage;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import fr.parlemoi.web.table.TableFormat;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The matrix of a cohort, as a page that stays up to date and as files that hold what the page shows. */
@Path("/formateur/cohortes/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.TRAINER)
public class MatrixPages {

    private static final String NO_STORE = "no-store";

    private final CohortAccess access;
    private final ReadMatrix readMatrix;
    private final CurrentCourse course;

    MatrixPages(CohortAccess access, ReadMatrix readMatrix, CurrentCourse course) {
        this.access = access;
        this.readMatrix = readMatrix;
        this.course = course;
    }

    /** Which part of the matrix an address asks for. */
    public static class Asked {

        @QueryParam("q")
        String search;

        @QueryParam("filtre")
        String filter;

        @QueryParam("tri")
        String sort;

        @QueryParam("ordre")
        String direction;

        MatrixView view(CurrentCourse course) {
            return MatrixView.typed(search, filter, sort, direction, course.get());
        }
    }

    /**
     * @param rows their HTML
     * @param shown how many of them there are
     */
    record page(Cohort cohort, Matrix matrix, MatrixView view, String rows, int shown) implements TemplateInstance {}

    @GET
    public Response show(
            @PathParam("id") String id,
            @BeanParam Asked asked,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        MatrixView view = asked.view(course);
        Cohort cohort = access.open(id, CohortActions.MATRIX_SHOWN).cohort();
        Matrix matrix = readMatrix.of(cohort);
        List<MatrixRow> shown = matrix.shown(view);
        String page = new page(cohort, matrix, view, MatrixBody.of(matrix, shown), shown.size()).render();
        return LongPage.of(page, encodings)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    /** What the open page asks for again and again: its rows and figures, or 304 while nothing has changed. */
    @GET
    @Path("/tableau")
    public Response rows(
            @PathParam("id") String id, @BeanParam Asked asked, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        MatrixView view = asked.view(course);
        Cohort cohort = access.open(id).cohort();
        String mark = '"' + readMatrix.mark(cohort) + '"';
        Response.ResponseBuilder answer =
                mark.equals(known) ? Response.notModified() : Response.ok(rows(readMatrix.of(cohort), view));
        return answer.header(HttpHeaders.ETAG, mark)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    @GET
    @Path("/export.{extension}")
    @Produces(MediaType.WILDCARD)
    public Response export(
            @PathParam("id") String id, @PathParam("extension") String extension, @BeanParam Asked asked) {
        MatrixView view = asked.view(course);
        TableFormat format = TableFormat.ofExtension(extension)
                .orElseThrow(() -> Refusal.notFound("Le tableau s’exporte en csv, en ods ou en xlsx."));
        Matrix matrix = readMatrix.of(access.open(id, CohortActions.EXPORTED).cohort());
        return Response.ok(format.bytes(MatrixTable.of(matrix, view)), format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + MatrixTable.fileName(matrix, format) + '"')
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    private static String rows(Matrix matrix, MatrixView view) {
        return MatrixBody.of(matrix, matrix.shown(view));
    }
}
