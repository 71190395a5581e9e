package fr.parlemoi.learner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtSignatureBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Session tokens: signed JWT. A token names a session and proves nothing else; the session's row decides. Only servers
 * verify them, so they are signed with a shared secret (HS256), which costs a hundredth of a key pair's signature; keys
 * of pairs (ES256) still work.
 */
@ApplicationScoped
class Tokens {

    private static final String ISSUER = "parle-moi";
    private static final String SESSION = "sid";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final KeyRing keys;
    private final LearnerConfig config;
    private final Clock clock;

    // To read and verify one takes longer than all else that a request does before it reaches the database.
    private final Cache<Fingerprint, Verified> verified = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(100_000)
            .build();

    Tokens(KeyRing keys, LearnerConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** What a valid token says. */
    record Token(UUID session, Instant issuedAt) {}

    String issue(UUID session, UUID learner) {
        JsonWebKey key = keys.newest();
        Instant now = clock.instant();
        JwtSignatureBuilder token = Jwt.issuer(ISSUER)
                .subject(learner.toString())
                .claim(SESSION, session.toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.lifetime()))
                .jws()
                .algorithm(algorithm(key))
                .keyId(key.getKeyId());
        return key instanceof PublicJsonWebKey pair
                ? token.sign(pair.getPrivateKey())
                : token.sign((SecretKey) key.getKey());
    }

    private static SignatureAlgorithm algorithm(JsonWebKey key) {
        return key instanceof PublicJsonWebKey ? SignatureAlgorithm.ES256 : SignatureAlgorithm.HS256;
    }

    /** What the token says, or nothing when it is expired, forged or no token at all. */
    Optional<Token> verify(String token) {
        Fingerprint fingerprint = Fingerprint.of(token);
        Verified known = verified.getIfPresent(fingerprint);
        if (known != null) {
            return known.holds(keys, clock.instant()) ? Optional.of(known.token()) : Optional.empty();
        }
        Optional<Verified> found = read(token);
        found.ifPresent(now -> verified.put(fingerprint, now));
        return found.map(Verified::token);
    }

    /** A token whose signature was verified. That stays so; its time ends, and its key may be taken away. */
    private record Verified(Token token, String key, Instant expiresAt) {

        boolean holds(KeyRing keys, Instant now) {
            return expiresAt.isAfter(now) && keys.find(key).isPresent();
        }
    }

    private Optional<Verified> read(String token) {
        try {
            JwtContext context = consumer().process(token);
            JwtClaims claims = context.getJwtClaims();
            return Optional.of(new Verified(
                    new Token(
                            UUID.fromString(claims.getStringClaimValue(SESSION)),
                            Instant.ofEpochSecond(claims.getIssuedAt().getValue())),
                    context.getJoseObjects().getFirst().getKeyIdHeaderValue(),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue())));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.HMAC_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver((signature, nesting) -> key(signature))
                .setExpectedIssuer(ISSUER)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .build();
    }

    private Key key(JsonWebSignature signature) throws UnresolvableKeyException {
        return keys.find(signature.getKeyIdHeaderValue())
                // A key is good for its own algorithm alone: a public one is no secret to sign with.
                .filter(key -> algorithm(key).getAlgorithm().equals(signature.getAlgorithmHeaderValue()))
                .map(JsonWebKey::getKey)
                .orElseThrow(() -> new UnresolvableKeyException("signed with a key that is not ours"));
    }
}
