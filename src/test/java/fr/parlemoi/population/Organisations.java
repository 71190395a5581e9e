package fr.parlemoi.population;

import fr.parlemoi.web.nomenclature.Region;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Some 300 organisations, few large ones and many small ones: ten of the whole country, the others of one région. */
final class Organisations {

    static final int NUMBER = 300;
    private static final int NATIONAL = 10;
    private static final String NOWHERE = "";
    private static final double SHARE_OF_NATIONAL = 0.2;

    private final List<Organisation> all;
    private final Weighted<Organisation> national;
    private final Map<String, Weighted<Organisation>> byRegion = new ConcurrentHashMap<>();

    /**
     * One of them.
     *
     * @param rank from 0, the largest
     * @param text its id, as rows have it
     * @param region code; empty: the whole country
     */
    record Organisation(int rank, UUID id, String text, String region) {

        String name() {
            return "Organisation %03d".formatted(rank + 1);
        }

        // As sizes of organisations are: the tenth is some five times smaller than the first.
        double weight() {
            return 1 / Math.pow(rank + 2.0, 0.9);
        }
    }

    Organisations(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        all = IntStream.range(0, NUMBER).mapToObj(rank -> made(rank, random)).toList();
        national = of(NOWHERE);
    }

    private static Organisation made(int rank, RandomGenerator random) {
        UUID id = MadeIds.of(Calendar.BEGIN.plusSeconds(rank), random);
        String region = rank < NATIONAL ? NOWHERE : region(Territories.departement(random));
        return new Organisation(rank, id, id.toString(), region);
    }

    List<Organisation> all() {
        return all;
    }

    /** One that takes people of this département: of the whole country, or of its région where there is one. */
    Organisation choose(String departement, RandomGenerator random) {
        double share = random.nextDouble();
        Weighted<Organisation> near = byRegion.computeIfAbsent(region(departement), this::of);
        if (near.things().isEmpty()) {
            return national.at(share);
        }
        return share < SHARE_OF_NATIONAL
                ? national.at(share / SHARE_OF_NATIONAL)
                : near.at((share - SHARE_OF_NATIONAL) / (1 - SHARE_OF_NATIONAL));
    }

    private Weighted<Organisation> of(String region) {
        return new Weighted<>(
                all.stream().filter(one -> one.region().equals(region)).toList(), Organisation::weight);
    }

    private static String region(String departement) {
        return Region.of(departement).map(Region::code).orElse(departement);
    }
}
