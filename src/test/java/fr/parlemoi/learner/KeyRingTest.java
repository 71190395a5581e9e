package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.ClockForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final Duration ROTATION = Duration.ofDays(90);
    private static final UUID SESSION = UUID.fromString("01934d0e-0000-7000-8000-000000000001");
    private static final UUID LEARNER = UUID.fromString("01934d0e-0000-7000-8000-000000000002");

    @TempDir
    Path folder;

    private final ClockForTests clock = new ClockForTests();

    @Test
    void makes_its_first_key_for_its_own_user_alone() throws IOException {
        ring().newest();

        assertThat(files()).containsExactly("session-0001.jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("session-0001.jwk"))))
                .isEqualTo("rw-------");
    }

    @Test
    void agrees_with_all_who_start_at_once() throws Exception {
        try (ExecutorService starts = Executors.newFixedThreadPool(16)) {
            List<Future<String>> ids = starts.invokeAll(Stream.generate(
                            () -> (Callable<String>) () -> ring().newest().getKeyId())
                    .limit(16)
                    .toList());

            assertThat(ids.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
        assertThat(files()).containsExactly("session-0001.jwk");
    }

    @Test
    void keeps_its_key_over_a_restart() {
        assertThat(ring().newest().getKeyId()).isEqualTo(ring().newest().getKeyId());
    }

    @Test
    void verifies_what_the_older_key_signed_after_a_rotation() {
        KeyRing ring = ring();
        Tokens tokens = tokens(ring);
        JsonWebKey older = ring.newest();
        String token = tokens.issue(SESSION, LEARNER);

        clock.putForward(ROTATION.plusDays(1));
        ring.rotateWhenDue();

        assertThat(ring.newest().getKeyId()).isNotEqualTo(older.getKeyId());
        assertThat(tokens.verify(token)).map(Tokens.Token::session).contains(SESSION);
        assertThat(tokens.verify(tokens.issue(SESSION, LEARNER))).isPresent();
    }

    @Test
    void rotates_no_key_that_is_young() throws IOException {
        KeyRing ring = ring();
        ring.newest();
        clock.putForward(ROTATION.minusDays(1));

        ring.rotateWhenDue();

        assertThat(files()).hasSize(1);
    }

    @Test
    void notices_a_key_that_another_node_made() {
        KeyRing here = ring();
        here.newest();
        clock.putForward(ROTATION.plusDays(1));
        KeyRing there = ring();
        there.rotateWhenDue();
        String token = tokens(there).issue(SESSION, LEARNER);
        clock.putForward(Duration.ofSeconds(2));

        assertThat(tokens(here).verify(token)).isPresent();
    }

    @Test
    void trusts_a_key_no_more_that_was_taken_away() throws IOException {
        KeyRing ring = ring();
        Tokens tokens = tokens(ring);
        String token = tokens.issue(SESSION, LEARNER);
        // What was verified once is remembered.
        assertThat(tokens.verify(token)).isPresent();
        Files.delete(folder.resolve("session-0001.jwk"));
        clock.putForward(Duration.ofMinutes(2));

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void verifies_neither_foreign_nor_altered_nor_old_tokens() {
        Tokens tokens = tokens(ring());
        String token = tokens.issue(SESSION, LEARNER);
        Tokens foreign = tokens(new KeyRing(folder.resolve("other"), ROTATION, clock));

        assertThat(tokens.verify(token)).isPresent();
        assertThat(foreign.verify(token)).isEmpty();
        assertThat(tokens.verify(token.substring(0, token.length() - 4) + "AAAA"))
                .isEmpty();
        assertThat(tokens.verify("")).isEmpty();
        // {"alg":"none"} . {"iss":"parle-moi","sid":…} without a signature
        assertThat(tokens.verify("eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + "."))
                .isEmpty();
        clock.putForward(Duration.ofDays(181));
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void goes_on_with_a_key_pair_but_takes_its_public_half_for_no_secret() throws Exception {
        PublicJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        pair.setKeyId("paire");
        pair.setOtherParameter("iat", clock.instant().getEpochSecond());
        Files.writeString(folder.resolve("session-0001.jwk"), pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        Tokens tokens = tokens(ring());
        String token = tokens.issue(SESSION, LEARNER);
        assertThat(tokens.verify(token)).isPresent();

        JsonWebSignature forged = new JsonWebSignature();
        forged.setPayload(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        forged.setAlgorithmHeaderValue("HS256");
        forged.setKeyIdHeaderValue("paire");
        forged.setKey(new HmacKey(pair.getPublicKey().getEncoded()));
        assertThat(tokens.verify(forged.getCompactSerialization())).isEmpty();
    }

    private KeyRing ring() {
        return new KeyRing(folder, ROTATION, clock);
    }

    private Tokens tokens(KeyRing ring) {
        return new Tokens(
                ring,
                new LearnerConfig() {
                    @Override
                    public Duration lifetime() {
                        return Duration.ofDays(180);
                    }

                    @Override
                    public Duration staffLifetime() {
                        return Duration.ofHours(12);
                    }

                    @Override
                    public Duration rotateKeysAfter() {
                        return ROTATION;
                    }
                },
                clock);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
