package fr.parlemoi.learner;

import fr.parlemoi.learner.SessionIdentity.Credential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Finds the token of a request: a machine's {@code Authorization: Bearer}, else the cookie. A bad one means nobody. */
@ApplicationScoped
class SessionAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    private final SessionCookie cookie;
    private final Tokens tokens;
    private final Duration renewAfter;
    private final Clock clock;

    SessionAuthentication(SessionCookie cookie, Tokens tokens, LearnerConfig config, Clock clock) {
        this.cookie = cookie;
        this.tokens = tokens;
        this.renewAfter = config.lifetime().dividedBy(10);
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Optional<String> bearer = Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
        return bearer.or(() -> cookie.read(context.request()))
                .flatMap(tokens::verify)
                .map(token -> identities
                        .authenticate(new Credential(token))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull()
                        .invoke(identity -> {
                            if (bearer.isEmpty() && identity != null) {
                                renew(context, token, SessionIdentity.session(identity));
                            }
                        }))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private void renew(RoutingContext context, Tokens.Token token, Session session) {
        boolean due = token.issuedAt().plus(renewAfter).isBefore(clock.instant());
        if (due && !context.response().headWritten()) {
            cookie.write(context, session);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credential.class);
    }
}
