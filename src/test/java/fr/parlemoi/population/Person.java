package fr.parlemoi.population;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Somebody of the population. Larger numbers come later and have later ids, so that rows are loaded in the order of
 * their keys. What is empty was not said.
 *
 * @param number from 0
 * @param registered null for a guest
 * @param organisation null for none; whoever has one joined its cohort when she came
 */
record Person(
        int number,
        UUID id,
        Instant came,
        Instant registered,
        Answers answers,
        Organisations.Organisation organisation,
        Journey journey) {

    private static final double SHARE_IN_ORGANISATIONS = 0.4;
    private static final double SHARE_REGISTERED_OF_OTHERS = 0.5;
    private static final double SHARE_NEVER_STARTING = 0.04;

    /** What she said of herself. */
    record Answers(String departement, String arrondissement, String profession, String workplace) {

        private static final double SHARE_SILENT = 0.08;
        private static final double SHARE_LEFT_OUT = 0.03;

        static Answers of(String departement, SplittableRandom random) {
            String profession = Trades.profession(random);
            String workplace = Trades.workplace(profession, random);
            String arrondissement = Territories.arrondissement(departement, random);
            boolean silent = random.nextDouble() < SHARE_SILENT;
            boolean nowhere = isLeftOut(silent, random);
            return new Answers(
                    nowhere ? "" : departement,
                    nowhere ? "" : arrondissement,
                    isLeftOut(silent, random) ? "" : profession,
                    isLeftOut(silent, random) ? "" : workplace);
        }

        private static boolean isLeftOut(boolean silent, SplittableRandom random) {
            return random.nextDouble() < SHARE_LEFT_OUT || silent;
        }

        String territory() {
            return arrondissement.isEmpty() ? departement : arrondissement;
        }
    }

    static Person of(int number, ReferencePopulation population, Organisations organisations) {
        SplittableRandom random = new SplittableRandom(population.seed() * 1_000_003 + number);
        Instant came = Calendar.arrival((number + random.nextDouble()) / population.size());
        UUID id = MadeIds.of(came, random);
        String departement = Territories.departement(random);
        Answers answers = Answers.of(departement, random);
        Organisations.Organisation organisation =
                random.nextDouble() < SHARE_IN_ORGANISATIONS ? organisations.choose(departement, random) : null;
        boolean waits = random.nextDouble() < SHARE_NEVER_STARTING;
        boolean registers = organisation != null || waits || random.nextDouble() < SHARE_REGISTERED_OF_OTHERS;
        Instant registered = registers ? registered(came, organisation != null, random) : null;
        Journey journey = waits ? Journey.NONE : Journey.from(came, random);
        return new Person(number, id, came, registered, answers, organisation, journey);
    }

    // Whoever joins a cohort needs an account for it; the others come to like the course first.
    private static Instant registered(Instant came, boolean atOnce, SplittableRandom random) {
        Instant later = came.plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
        return atOnce || !later.isBefore(Calendar.END) ? came : later;
    }

    String organisationId() {
        return organisation == null ? "" : organisation.text();
    }
}
