package fr.parlemoi.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A limit on how often one caller may ask for the same thing on this node: a full bucket at first, refilled evenly. */
public final class Throttle {

    private static final long MOST_CALLERS_REMEMBERED = 200_000;

    private final boolean enabled;
    private final LoadingCache<String, Bucket> buckets;

    /** At most {@code requests} at once, and as many again in each {@code period}. */
    public Throttle(PlatformConfig config, int requests, Duration period) {
        this(config.throttle().enabled(), requests, period);
    }

    Throttle(boolean enabled, int requests, Duration period) {
        this.enabled = enabled;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS_REMEMBERED)
                .expireAfterAccess(period)
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                        .build());
    }

    /**
     * Counts one request of {@code caller}.
     *
     * @throws Refusal 429 with {@code detail} and the time to wait, when it is one too many
     */
    public void count(String caller, String detail) {
        if (!enabled) {
            return;
        }
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(detail, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
