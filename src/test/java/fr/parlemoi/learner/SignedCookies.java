package fr.parlemoi.learner;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Signs session cookies as the server does, with the keys of its data directory. */
public final class SignedCookies {

    private final Tokens tokens;

    public SignedCookies(Path data) {
        Clock clock = Clock.systemUTC();
        LearnerConfig config = new LearnerConfig() {
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
                return Duration.ofDays(3650);
            }
        };
        this.tokens = new Tokens(new KeyRing(data.resolve("keys"), config.rotateKeysAfter(), clock), config, clock);
    }

    /** The cookie's value for this session of this learner. */
    public String of(UUID session, UUID learner) {
        return tokens.issue(session, learner);
    }
}
