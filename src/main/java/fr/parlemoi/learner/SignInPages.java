package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Sign-in for people: the address, then the code; or the link of the mail. Works without scripts. */
@Path("/connexion")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    private final SendCode sendCode;
    private final EnterCode enterCode;
    private final Visitor visitor;
    private final Browser browser;

    SignInPages(SendCode sendCode, EnterCode enterCode, Visitor visitor, Browser browser) {
        this.sendCode = sendCode;
        this.enterCode = enterCode;
        this.visitor = visitor;
        this.browser = browser;
    }

    /**
     * @param signedIn the e-mail of the account this browser acts for, or null
     * @param email what was typed, or an empty text
     * @param fault what was wrong with it, or null
     */
    record address(String signedIn, String email, String fault, ReturnPath back) implements TemplateInstance {}

    /** @param guest whether to ask what becomes of the progress made so far in this browser */
    record code(String email, boolean guest, String fault, ReturnPath back) implements TemplateInstance {}

    /** @param email whom the link signs in; null when it is no longer valid */
    record link(String token, String email, boolean guest) implements TemplateInstance {}

    @GET
    public Response askAddress(@QueryParam("retour") ReturnPath back) {
        return page(200, new address(signedIn(), "", null, ReturnPath.orDefault(back)));
    }

    @POST
    public Response sendCode(@FormParam("email") String email, @FormParam("retour") ReturnPath back) {
        ReturnPath then = ReturnPath.orDefault(back);
        try {
            Email address = Email.typed(email);
            sendCode.to(address, browser.asking());
            return page(200, new code(address.address(), hasGuest(), null, then));
        } catch (Refusal refusal) {
            return page(refusal.status(), new address(signedIn(), typed(email), refusal.detail(), then));
        }
    }

    @POST
    @Path("/code")
    public Response enterCode(
            @FormParam("email") String email,
            @FormParam("code") String typed,
            @FormParam("keepGuest") boolean keepGuest,
            @FormParam("retour") ReturnPath back) {
        ReturnPath then = ReturnPath.orDefault(back);
        try {
            enterCode.enter(email, typed, keepGuest);
            return Response.seeOther(then.uri()).build();
        } catch (Refusal refusal) {
            return page(refusal.status(), new code(typed(email), hasGuest(), refusal.detail(), then));
        }
    }

    /** Only shows a button: programs that check mails open links, and must not use them up. */
    @GET
    @Path("/lien")
    public Response showLink(@QueryParam("jeton") String token) {
        String email = enterCode.recipient(token).map(Email::address).orElse(null);
        return page(email == null ? 403 : 200, new link(token, email, hasGuest()));
    }

    @POST
    @Path("/lien")
    public Response followLink(@FormParam("jeton") String token, @FormParam("keepGuest") boolean keepGuest) {
        enterCode.follow(token, keepGuest);
        return Response.seeOther(URI.create("/")).build();
    }

    private String signedIn() {
        return visitor.learner().map(Learner::email).orElse(null);
    }

    private static String typed(String email) {
        return email == null ? "" : email;
    }

    private boolean hasGuest() {
        return visitor.session().filter(Session::isGuest).isPresent();
    }

    /** An answer that nobody keeps, for pages whose address may carry a token of a mail. */
    static Response page(int status, TemplateInstance page) {
        CacheControl personal = new CacheControl();
        personal.setNoStore(true);
        return Response.status(status)
                .entity(page)
                .cacheControl(personal)
                // The address of this page may carry a token, which no other site is to see.
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
