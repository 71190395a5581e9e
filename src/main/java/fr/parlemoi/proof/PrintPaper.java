package fr.parlemoi.proof;

import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.web.SiteConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Makes the PDF of an issued document. */
@ApplicationScoped
class PrintPaper {

    static final String PDF = "application/pdf";

    private final RenderPdf pdf;
    private final PlatformConfig platform;
    private final SiteConfig site;

    PrintPaper(RenderPdf pdf, PlatformConfig platform, SiteConfig site) {
        this.pdf = pdf;
        this.platform = platform;
        this.site = site;
    }

    /** @param verifier as {@link #verifier} gives it */
    byte[] print(ProofDocument document, String verifier) {
        return pdf.render(new Paper(document, verifier, site.publisher().orElse(null)).html());
    }

    /** As a download that nothing on the way keeps. @param name of the file, in ASCII */
    Response download(ProofDocument document, HttpServerRequest request, String name) {
        return Response.ok(print(document, verifier(request)), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * The address of the page of verification, for who asks. Whoever sends another Host makes the documents that she asks
     * for point elsewhere, and nobody else's.
     */
    String verifier(HttpServerRequest request) {
        String address = platform.publicUrl()
                .map(configured -> configured.toString().replaceFirst("/+$", ""))
                .orElseGet(() -> request.scheme() + "://" + request.authority());
        return address + "/verifier";
    }
}
