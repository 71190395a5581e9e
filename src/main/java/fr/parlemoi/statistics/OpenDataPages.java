package fr.parlemoi.statistics;

import fr.parlemoi.statistics.PublishedReleases.Release;
import fr.parlemoi.statistics.export.LongFile;
import fr.parlemoi.statistics.export.Part;
import fr.parlemoi.statistics.export.TableSchema;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Released;
import fr.parlemoi.statistics.release.ReleasedTables;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** Published releases, for everybody: at addresses that stay, with content that stays. */
@Path("/donnees-ouvertes")
public class OpenDataPages {

    // Organisations are named by those who work there, and nobody asked them whether the world may know.
    private static final List<Breakdown> OPEN =
            List.of(Breakdown.TERRITORY, Breakdown.TERRITORY_PROFESSION, Breakdown.TERRITORY_WORKPLACE);

    // Of the form of the files: a change of it changes the mark of every one.
    private static final String FORM = "1";
    private static final String A_DAY = "public, max-age=86400";
    private static final String SOME_MINUTES = "public, max-age=300";
    private static final String JSON_LD = "application/ld+json";
    private static final int PIECE = 1 << 16;

    private final PublishedReleases releases;
    private final ReleasedTables tables;
    private final DescribeRelease describeRelease;

    OpenDataPages(PublishedReleases releases, ReleasedTables tables, DescribeRelease describeRelease) {
        this.releases = releases;
        this.tables = tables;
        this.describeRelease = describeRelease;
    }

    record list(List<Release> releases) implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response list() {
        return Response.ok(new list(releases.published())).build();
    }

    @GET
    @Path("/{release}/participation.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("release") int number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Release release = releases.published(number);
        StreamingOutput file = out -> write(release, out);
        return unlessKnown(number, "csv", known, A_DAY, file)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"parle-moi-participation-v" + number + ".csv\"")
                .build();
    }

    private void write(Release release, OutputStream out) throws IOException {
        OutputStream pieces = new java.io.BufferedOutputStream(out, PIECE);
        LongFile.write(release.periods().stream().flatMap(this::parts), pieces);
        pieces.flush();
    }

    private Stream<Part> parts(Released period) {
        return OPEN.stream()
                .flatMap(breakdown -> tables.table(period.release(), period.period(), breakdown).stream())
                .map(table -> new Part(table.whole(), null));
    }

    @GET
    @Path("/{release}/schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response schema(@PathParam("release") int number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        releases.published(number);
        return unlessKnown(number, "schema", known, A_DAY, TableSchema.of().toPrettyString())
                .build();
    }

    /** Its addresses are this site's, so it is asked for again sooner. */
    @GET
    @Path("/{release}/dcat.jsonld")
    @Produces(JSON_LD)
    public Response description(
            @PathParam("release") int number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        String text = describeRelease.of(releases.published(number)).toPrettyString();
        return unlessKnown(number, Integer.toHexString(text.hashCode()), known, SOME_MINUTES, text)
                .build();
    }

    private static Response.ResponseBuilder unlessKnown(
            int number, String what, String known, String caching, Object content) {
        String mark = "\"" + number + "-" + what + "-" + FORM + '"';
        boolean same = known != null
                && Stream.of(known.split(",")).anyMatch(one -> one.strip().equals(mark));
        return (same ? Response.notModified() : Response.ok(content))
                .header(HttpHeaders.ETAG, mark)
                .header(HttpHeaders.CACHE_CONTROL, caching);
    }
}
