package fr.parlemoi.proof;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.proof.PaperTrail.Followed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/**
 * How fast papers are made, and in how much memory. By hand, on an idle machine: {@code ./mvnw test
 * -Dtest=PaperFigures -Dpapers=1500}; it asserts nothing.
 */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class PaperFigures {

    private static final int PAPERS = Integer.getInteger("papers", 1_500);
    private static final int ON_ONE_THREAD = Math.min(PAPERS, 60);
    private static final List<String> ROWS =
            List.of("activity_progress", "study_day", "module_progress", "course_progress");

    @Inject
    PaperTrail trail;

    @Inject
    Archives archives;

    @Inject
    IssueDocument issueDocument;

    @Inject
    PrintPaper paper;

    @Inject
    Database database;

    @Test
    void of_a_cohort() throws Exception {
        Followed myriam = trail.cohort();
        List<UUID> learners = copies(myriam, Asking.nadia().learner());

        for (int round = 1; round <= 2; round++) {
            Moment begin = Moment.now();
            for (UUID learner : learners.subList(0, ON_ONE_THREAD)) {
                one(myriam, learner);
            }
            tell("one thread, round " + round, ON_ONE_THREAD, begin);
        }
        Moment begin = Moment.now();
        myriam.request()
                .formParam("document", "attestation")
                .post(myriam.path() + "/archive")
                .then()
                .statusCode(303);
        ArchiveOrder order = archives.of(myriam.trainerId(), myriam.cohort()).orElseThrow();
        int told = 0;
        while (order.isRunning()) {
            Thread.sleep(200);
            if (order.done() >= told + 250) {
                told = order.done();
                tell("archive so far", told, begin);
            }
        }
        tell("archive " + order.state() + ", " + Files.size(order.file) / 1_000_000 + " MB", order.made(), begin);
    }

    private void one(Followed myriam, UUID learner) {
        ProofDocument issued = database.write(transaction -> issueDocument
                .issue(transaction, myriam.cohort(), learner, Set.of(DocumentKind.ATTESTATION))
                .getFirst()
                .orTellTrainer());
        paper.print(issued, "https://parle-moi.exemple.fr/verifier");
    }

    /** On the clock, and in processor time of this process, which a busy machine does not lengthen. */
    private record Moment(long clock, long processor) {

        static Moment now() {
            return new Moment(
                    System.nanoTime(),
                    ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                            .getProcessCpuTime());
        }
    }

    private static void tell(String what, int papers, Moment begin) {
        double seconds = (System.nanoTime() - begin.clock()) / 1e9;
        double processor = (Moment.now().processor() - begin.processor()) / 1e6;
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        System.out.printf(
                "PAPERS %s: %d papers in %.1f s, %.1f a second, %.0f ms of processor each, heap after collection %d MB%n",
                what, papers, seconds, papers / seconds, processor / papers, heap);
    }

    /** Learners of the cohort, each with all that {@code model} has done. */
    private List<UUID> copies(Followed myriam, UUID model) {
        List<UUID> learners = new ArrayList<>();
        for (int from = 0; from < PAPERS; from += 100) {
            database.run(transaction -> {
                for (int n = 0; n < 100 && learners.size() < PAPERS; n++) {
                    learners.add(copy(transaction, myriam.cohort(), model, learners.size()));
                }
            });
        }
        return learners;
    }

    private static UUID copy(Handle transaction, UUID cohort, UUID model, int number) {
        UUID learner = Ids.next();
        transaction.execute(
                "INSERT INTO learner (id, email, created_at, registered_at, first_name, last_name)"
                        + " VALUES (?, ?, NOW(3), NOW(3), ?, ?)",
                learner,
                learner + "@exemple.fr",
                "Amina",
                "Durand" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676));
        transaction.execute(
                "INSERT INTO cohort_member (learner, cohort, joined_at) VALUES (?, ?, NOW(3))", learner, cohort);
        for (String table : ROWS) {
            List<String> columns = transaction
                    .createQuery("""
                            SELECT column_name FROM information_schema.columns
                            WHERE table_schema = DATABASE() AND table_name = :table AND column_name <> 'learner'""")
                    .bind("table", table)
                    .mapTo(String.class)
                    .list();
            String names = String.join(", ", columns);
            transaction.execute(
                    "INSERT INTO " + table + " (learner, " + names + ") SELECT ?, " + names + " FROM " + table
                            + " WHERE learner = ?",
                    learner,
                    model);
        }
        return learner;
    }
}
