package fr.parlemoi.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * An Ed25519 key of documents, kept as a JSON web key (RFC 8037) with the members {@code iat} and {@code exp}. Without
 * {@code d}, its private part, it still verifies.
 */
record DocumentKey(OctetKeyPairJsonWebKey jwk) {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_CHARACTERS = 10;

    static DocumentKey fresh(Instant now, Duration validFor) {
        try {
            OctetKeyPairJsonWebKey jwk = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            // Short: every QR code carries it.
            jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256").substring(0, ID_CHARACTERS));
            jwk.setOtherParameter("iat", now.getEpochSecond());
            jwk.setOtherParameter("exp", now.plus(validFor).getEpochSecond());
            return new DocumentKey(jwk);
        } catch (JoseException missing) {
            throw new IllegalStateException("this Java cannot make Ed25519 keys", missing);
        }
    }

    /** @throws IllegalStateException for a file that holds no Ed25519 key with an id */
    static DocumentKey parse(byte[] json) {
        try {
            if (JsonWebKey.Factory.newJwk(new String(json, StandardCharsets.UTF_8))
                            instanceof OctetKeyPairJsonWebKey jwk
                    && jwk.getKeyId() != null) {
                return new DocumentKey(jwk);
            }
        } catch (JoseException failure) {
            throw new IllegalStateException("a file in the folder of document keys is no JSON web key", failure);
        }
        throw new IllegalStateException("a file in the folder of document keys is no Ed25519 key with a kid");
    }

    byte[] json() {
        return jwk.toJson(OutputControlLevel.INCLUDE_PRIVATE).getBytes(StandardCharsets.UTF_8);
    }

    /** Its public part, as {@code /verifier/cles} publishes it. */
    Map<String, Object> published() {
        Map<String, Object> members = new LinkedHashMap<>(jwk.toParams(OutputControlLevel.PUBLIC_ONLY));
        members.put("use", "sig");
        members.put("alg", "EdDSA");
        return members;
    }

    String id() {
        return jwk.getKeyId();
    }

    boolean signs(Instant now) {
        return jwk.getPrivateKey() != null && !isExpired(now);
    }

    Instant createdAt() {
        return instant("iat", Instant.EPOCH);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(instant("exp", Instant.MAX));
    }

    private Instant instant(String member, Instant otherwise) {
        Number seconds = jwk.getOtherParameterValue(member, Number.class);
        return seconds == null ? otherwise : Instant.ofEpochSecond(seconds.longValue());
    }

    /** 64 bytes, always the same for the same text. */
    byte[] sign(String text) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign((PrivateKey) jwk.getPrivateKey());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the key " + id() + " cannot sign", failure);
        }
    }

    boolean verifies(SignedCode code) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify((PublicKey) jwk.getKey());
            verifier.update(code.text().getBytes(StandardCharsets.UTF_8));
            return verifier.verify(code.signature());
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}
