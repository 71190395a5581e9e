package fr.parlemoi.learner;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a valid token into the session that its row describes. */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<SessionIdentity.Credential> {

    private static final String SESSION = "session";

    private final Sessions sessions;

    SessionIdentity(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A token whose signature and time were found right. */
    static final class Credential extends BaseAuthenticationRequest {

        private final Tokens.Token token;

        Credential(Tokens.Token token) {
            this.token = token;
        }
    }

    /** The session behind an identity, or null for nobody. */
    static Session session(SecurityIdentity identity) {
        return identity.getAttribute(SESSION);
    }

    @Override
    public Class<Credential> getRequestType() {
        return Credential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credential credential, AuthenticationRequestContext context) {
        Context caller = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> sessions.use(credential.token.session()))
                // Not on the thread that reads the sessions of all: they would wait for what this request does next.
                .emitOn(work -> runOn(caller, work))
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .map(SessionIdentity::identity);
    }

    private static void runOn(Context caller, Runnable work) {
        if (caller == null || caller == Vertx.currentContext()) {
            work.run();
        } else {
            caller.runOnContext(any -> work.run());
        }
    }

    private static SecurityIdentity identity(Session session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session.learner().toString()))
                .addAttribute(SESSION, session)
                .build();
    }
}
