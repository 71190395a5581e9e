package fr.parlemoi.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the law asks a public site to say. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class LegalPages {

    private final SiteConfig site;

    LegalPages(SiteConfig site) {
        this.site = site;
    }

    @GET
    @Path("accessibilite")
    public TemplateInstance accessibility() {
        return new Accessibility(site);
    }

    @GET
    @Path("donnees-personnelles")
    public TemplateInstance personalData() {
        return new PersonalData(site);
    }

    @GET
    @Path("mentions-legales")
    public TemplateInstance legalNotice() {
        return new LegalNotice(site);
    }

    record Accessibility(SiteConfig site) implements TemplateInstance {}

    record PersonalData(SiteConfig site) implements TemplateInstance {}

    record LegalNotice(SiteConfig site) implements TemplateInstance {}
}
