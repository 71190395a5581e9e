package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Sign-in by mail, for scripts and other clients. */
@Path("/api/sign-in")
@Consumes(MediaType.APPLICATION_JSON)
class SignInApi {

    private final SendCode sendCode;
    private final EnterCode enterCode;
    private final Browser browser;

    SignInApi(SendCode sendCode, EnterCode enterCode, Browser browser) {
        this.sendCode = sendCode;
        this.enterCode = enterCode;
        this.browser = browser;
    }

    record Request(String email) {}

    record Answer(String email, String code, boolean keepGuest) {}

    @POST
    public Response request(Request request) {
        sendCode.to(Email.typed(present(request).email()), browser.asking());
        return Response.accepted().build();
    }

    @POST
    @Path("/code")
    public void enter(Answer answer) {
        Answer typed = present(answer);
        enterCode.enter(typed.email(), typed.code(), typed.keepGuest());
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw Refusal.badRequest("Il manque le corps de la requête : un objet JSON avec « email ».");
        }
        return body;
    }
}
