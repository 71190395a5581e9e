package fr.parlemoi.learner;

import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.PlatformConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The keys that sign sessions: one file each, {@code session-0001.jwk} and so on. The newest signs, all verify. Nodes
 * that share the folder agree; a key added or removed by hand is noticed within a minute.
 */
@ApplicationScoped
class KeyRing {

    private static final int KEY_BITS = 256;
    private static final String ENDING = ".jwk";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FRESH_WHEN_A_KEY_IS_MISSED = Duration.ofSeconds(1);

    private final KeyFolder folder;
    private final Duration rotateAfter;
    private final Clock clock;
    private volatile Reading reading = new Reading(new LinkedHashMap<>(), Instant.EPOCH);

    /** @param byId in the order of their files: the newest last */
    private record Reading(SequencedMap<String, JsonWebKey> byId, Instant at) {}

    @Inject
    KeyRing(PlatformConfig platform, LearnerConfig config, Clock clock) {
        this(platform.data().resolve("keys"), config.rotateKeysAfter(), clock);
    }

    KeyRing(Path folder, Duration rotateAfter, Clock clock) {
        this.folder = new KeyFolder(folder);
        this.rotateAfter = rotateAfter;
        this.clock = clock;
    }

    /** Adds a key when there is none, or when the newest one is older than the configured age. */
    @Scheduled(every = "24h", delayed = "24h")
    void rotateWhenDue() {
        SequencedMap<String, JsonWebKey> keys = read();
        if (keys.isEmpty()
                || createdAt(keys.lastEntry().getValue()).plus(rotateAfter).isBefore(clock.instant())) {
            String name = "session-%04d%s".formatted(keys.size() + 1, ENDING);
            folder.readOrCreate(name, this::freshKey);
            read();
        }
    }

    void atStart(@Observes StartupEvent start) {
        rotateWhenDue();
    }

    /** The key that signs. */
    JsonWebKey newest() {
        if (keys(FRESH).isEmpty()) {
            rotateWhenDue();
        }
        return keys(FRESH).lastEntry().getValue();
    }

    Optional<JsonWebKey> find(String id) {
        return find(id, FRESH).or(() -> find(id, FRESH_WHEN_A_KEY_IS_MISSED));
    }

    private Optional<JsonWebKey> find(String id, Duration fresh) {
        return Optional.ofNullable(keys(fresh).get(id));
    }

    private SequencedMap<String, JsonWebKey> keys(Duration fresh) {
        Reading now = reading;
        return now.at().plus(fresh).isAfter(clock.instant()) ? now.byId() : read();
    }

    private SequencedMap<String, JsonWebKey> read() {
        SequencedMap<String, JsonWebKey> keys = new LinkedHashMap<>();
        folder.readAll(ENDING).stream().map(KeyRing::parse).forEach(key -> keys.put(key.getKeyId(), key));
        reading = new Reading(keys, clock.instant());
        return keys;
    }

    private static JsonWebKey parse(byte[] json) {
        try {
            return JsonWebKey.Factory.newJwk(new String(json, StandardCharsets.UTF_8));
        } catch (JoseException failure) {
            throw new IllegalStateException("a file in the folder of keys is no JSON web key", failure);
        }
    }

    private static Instant createdAt(JsonWebKey key) {
        Number seconds = key.getOtherParameterValue("iat", Number.class);
        return seconds == null ? Instant.EPOCH : Instant.ofEpochSecond(seconds.longValue());
    }

    private byte[] freshKey() {
        JsonWebKey key = OctJwkGenerator.generateJwk(KEY_BITS);
        key.setKeyId(Ids.next().toString());
        key.setOtherParameter("iat", clock.instant().getEpochSecond());
        return key.toJson(OutputControlLevel.INCLUDE_SYMMETRIC).getBytes(StandardCharsets.UTF_8);
    }
}
