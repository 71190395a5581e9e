package fr.parlemoi.statistics;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.statistics.export.LongFile;
import fr.parlemoi.statistics.export.Part;
import fr.parlemoi.statistics.export.TableFile;
import fr.parlemoi.statistics.export.TableSchema;
import fr.parlemoi.statistics.export.WideBook;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.IndexedTable;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import fr.parlemoi.web.table.TableFormat;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Released tables as files, with the rows that the page shows figures of. */
@Path("/statistiques")
@ForStaff(StaffRole.PREFECTURE)
public class ExportPages {

    private static final String JSON = "json";

    private final ResolveView resolveView;

    ExportPages(ResolveView resolveView) {
        this.resolveView = resolveView;
    }

    @GET
    @Path("/schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response schema() {
        return Response.ok(TableSchema.of().toPrettyString()).build();
    }

    @GET
    @Path("/export.{extension}")
    @Produces(MediaType.WILDCARD)
    public Response export(@PathParam("extension") String extension, @BeanParam AskedView asked) {
        TableFormat format = TableFormat.ofExtension(extension).orElse(null);
        if (format == null && !JSON.equals(extension)) {
            throw Refusal.notFound("Les chiffres s’exportent en csv, en ods, en xlsx ou en json.");
        }
        Part part = part(asked);
        return Response.ok(bytes(part, format), format == null ? MediaType.APPLICATION_JSON : format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + fileName(part) + "." + extension + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Part part(AskedView asked) {
        IndexedTable table = resolveView.table(asked);
        String territory = asked.territory == null || asked.territory.isBlank() ? null : asked.territory;
        if (territory != null
                && !table.members(Dimension.TERRITORY).isEmpty()
                && table.member(Dimension.TERRITORY, territory).isEmpty()) {
            throw Refusal.badRequest(
                    "Ce territoire n’est pas dans cette ventilation\u00a0: retirez «\u00a0territoire\u00a0» de l’adresse, ou choisissez-en un autre.");
        }
        return new Part(table.whole(), territory);
    }

    private static byte[] bytes(Part part, TableFormat format) {
        if (format == TableFormat.ODS || format == TableFormat.XLSX) {
            return format.bytes(WideBook.of(part));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (format == TableFormat.CSV) {
                LongFile.write(Stream.of(part), bytes);
            } else {
                TableFile.write(part, bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static String fileName(Part part) {
        String place = part.territory() == null ? "" : "-" + part.territory().toLowerCase(java.util.Locale.ROOT);
        return "parle-moi-%s-%s%s-v%d"
                .formatted(
                        part.table().breakdown(),
                        part.table().period(),
                        place,
                        part.table().release());
    }
}
