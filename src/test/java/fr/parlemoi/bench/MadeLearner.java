package fr.parlemoi.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A learner of the generator. The same number always gives the same one, and larger numbers give later ids, so that rows
 * are loaded in the order of their keys.
 *
 * @param number from 0
 * @param begun when she started; one learner every 40 seconds, 600 000 in nine months
 * @param reached how many activities she has done, in the order of the course
 */
public record MadeLearner(int number, UUID id, UUID session, Instant begun, int reached) {

    private static final Instant FIRST = Instant.parse("2025-09-01T04:00:00Z");
    private static final Duration APART = Duration.ofSeconds(40);
    private static final long SEED = 20_210_929;

    // The others are on their way, in the first half, so that a load finds much that is left to play.
    private static final double SHARE_FINISHED = 0.2;

    /** The learner with this number in a course of so many activities. */
    public static MadeLearner of(int number, int activities) {
        RandomGenerator random = random(number);
        Instant begun = FIRST.plus(APART.multipliedBy(number));
        boolean finished = random.nextDouble() < SHARE_FINISHED;
        int reached = finished ? activities : random.nextInt(activities / 2);
        return new MadeLearner(number, id(begun, random), id(begun, random), begun, reached);
    }

    /** Chance that depends on nothing but the number. */
    public static RandomGenerator random(int number) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + number);
    }

    public boolean hasFinished(int activities) {
        return reached == activities;
    }

    // A UUIDv7, as the server makes them.
    private static UUID id(Instant time, RandomGenerator random) {
        long high = time.toEpochMilli() << 16 | 0x7000 | random.nextLong() & 0xfff;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
