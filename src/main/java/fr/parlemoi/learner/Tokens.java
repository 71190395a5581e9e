package fr.parlemoi.learner;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/** Session tokens: JWT signed with ES256. A token names a session and proves nothing else; the session's row decides. */
@ApplicationScoped
class Tokens {

    private static final String ISSUER = "parle-moi";
    private static final String SESSION = "sid";

    private final KeyRing keys;
    private final LearnerConfig config;
    private final Clock clock;

    Tokens(KeyRing keys, LearnerConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** What a valid token says. */
    record Token(UUID session, Instant issuedAt) {}

    String issue(UUID session, UUID learner) {
        PublicJsonWebKey key = keys.newest();
        Instant now = clock.instant();
        return Jwt.issuer(ISSUER)
                .subject(learner.toString())
                .claim(SESSION, session.toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.lifetime()))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.getKeyId())
                .sign(key.getPrivateKey());
    }

    /** What the token says, or nothing when it is expired, forged or no token at all. */
    Optional<Token> verify(String token) {
        try {
            JwtClaims claims = consumer().processToClaims(token);
            return Optional.of(new Token(
                    UUID.fromString(claims.getStringClaimValue(SESSION)),
                    Instant.ofEpochSecond(claims.getIssuedAt().getValue())));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver((signature, nesting) -> publicKey(signature))
                .setExpectedIssuer(ISSUER)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .build();
    }

    private Key publicKey(JsonWebSignature signature) throws UnresolvableKeyException {
        return keys.find(signature.getKeyIdHeaderValue())
                .map(PublicJsonWebKey::getPublicKey)
                .orElseThrow(() -> new UnresolvableKeyException("signed with a key that is not ours"));
    }
}
