package fr.parlemoi.proof;

import fr.parlemoi.cohort.CohortRoll;
import fr.parlemoi.cohort.Member;
import fr.parlemoi.learner.AuditTrail;
import fr.parlemoi.platform.Database;
import fr.parlemoi.proof.ArchiveOrder.State;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * Makes one archive: issues each learner's documents in a transaction of her own, has them drawn by two threads, and
 * writes them in the order of the list. A few are on their way at any time, so memory does not grow with the cohort.
 */
@ApplicationScoped
class MakeArchive {

    private static final Logger LOG = Logger.getLogger(MakeArchive.class);
    private static final int DRAWING_AT_ONCE = 2; // as RenderPdf lets in
    private static final int LEARNERS_AHEAD = 3;

    private final ExecutorService drawing = Executors.newFixedThreadPool(
            DRAWING_AT_ONCE, Thread.ofPlatform().daemon().name("paper-", 0).factory());
    private final IssueDocument issueDocument;
    private final PrintPaper paper;
    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    MakeArchive(IssueDocument issueDocument, PrintPaper paper, Database database, AuditTrail trail, Clock clock) {
        this.issueDocument = issueDocument;
        this.paper = paper;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    // What is to be written of one learner, once it is drawn. @param attempts empty for somebody who has left
    private record OneLearner(Member member, List<Attempt> attempts, List<Future<byte[]>> files) {}

    /** Until it is ready, or has ended otherwise; then nothing of it is left. */
    void make(ArchiveOrder order) {
        try {
            write(order);
            order.end(State.READY, clock.instant());
        } catch (TrainerLeft left) {
            order.end(State.SPOILT, clock.instant());
        } catch (IOException | ExecutionException | RuntimeException failure) {
            // What somebody cancelled may well fail; and no failure may bring a name into the log.
            if (order.end(State.FAILED, clock.instant())) {
                LOG.errorf(
                        "an archive of documents failed: %s", failure.getClass().getName());
            }
        } catch (InterruptedException stopped) {
            order.end(State.CANCELLED, clock.instant());
        } finally {
            deleteUnlessReady(order);
        }
    }

    private void write(ArchiveOrder order) throws IOException, ExecutionException, InterruptedException {
        Deque<OneLearner> ahead = new ArrayDeque<>();
        try (ArchiveFile file = ArchiveFile.create(order)) {
            for (Member member : order.members) {
                if (!order.isRunning()) {
                    return;
                }
                ahead.add(issue(order, member));
                if (ahead.size() > LEARNERS_AHEAD) {
                    write(order, file, ahead.remove());
                }
            }
            while (!ahead.isEmpty() && order.isRunning()) {
                write(order, file, ahead.remove());
            }
            file.explain();
        } finally {
            ahead.forEach(one -> one.files().forEach(drawn -> drawn.cancel(false)));
        }
    }

    private OneLearner issue(ArchiveOrder order, Member member) {
        order.begin(member.learner());
        List<Attempt> attempts = database.write(transaction -> {
            if (!CohortRoll.isAccompanied(transaction, order.cohort.id(), order.trainer)) {
                throw new TrainerLeft();
            }
            if (CohortRoll.member(transaction, order.cohort.id(), member.learner())
                    .isEmpty()) {
                return List.<Attempt>of();
            }
            List<Attempt> issued = issueDocument.issue(transaction, order.cohort.id(), member.learner(), order.kinds);
            if (issued.stream().anyMatch(Attempt::isMade)) {
                trail.record(transaction, order.trainer, DocumentActions.ISSUED, member.learner());
            }
            return issued;
        });
        if (attempts.isEmpty()) {
            order.skip(member.learner());
        }
        return new OneLearner(
                member,
                attempts,
                attempts.stream()
                        .filter(Attempt::isMade)
                        .map(attempt -> drawing.submit(() -> paper.print(attempt.document(), order.verifier)))
                        .toList());
    }

    private static void write(ArchiveOrder order, ArchiveFile file, OneLearner one)
            throws IOException, ExecutionException, InterruptedException {
        file.begin(one.member(), one.attempts());
        int made = 0;
        for (Attempt attempt : one.attempts()) {
            if (attempt.isMade()) {
                file.add(attempt, one.files().get(made++).get());
            }
        }
        order.count(order.kinds.size(), made);
    }

    private static void deleteUnlessReady(ArchiveOrder order) {
        if (order.state() == State.READY) {
            return;
        }
        try {
            Files.deleteIfExists(order.file);
        } catch (IOException failure) {
            LOG.errorf("an archive of documents could not be deleted: %s", order.file);
        }
    }

    @PreDestroy
    void stop() {
        drawing.shutdownNow();
    }

    /** She no longer accompanies the cohort: nothing more is read for her. */
    private static final class TrainerLeft extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
