package fr.parlemoi.learner;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
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
        return context.runBlocking(() -> sessions.use(credential.token.session())
                .<SecurityIdentity>map(session -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(session.learner().toString()))
                        .addAttribute(SESSION, session)
                        .build())
                .orElseThrow(AuthenticationFailedException::new));
    }
}
