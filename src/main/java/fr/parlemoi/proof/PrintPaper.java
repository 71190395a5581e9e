package fr.parlemoi.proof;

import fr.parlemoi.web.PublicAddress;
import fr.parlemoi.web.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Makes the PDF of an issued document. */
@ApplicationScoped
class PrintPaper {

    static final String PDF = "application/pdf";

    private final RenderPdf pdf;
    private final PublicAddress address;
    private final SiteConfig site;

    PrintPaper(RenderPdf pdf, PublicAddress address, SiteConfig site) {
        this.pdf = pdf;
        this.address = address;
        this.site = site;
    }

    /** @param verifier as {@link #verifier} gives it */
    byte[] print(ProofDocument document, String verifier) {
        return pdf.render(new Paper(document, verifier, site.publisher().orElse(null)).html());
    }

    /** As a download that nothing on the way keeps. @param name of the file, in ASCII */
    Response download(ProofDocument document, String name) {
        return Response.ok(print(document, verifier()), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The address of the page of verification, for who asks in this request. */
    String verifier() {
        return address.of("/verifier");
    }
}
