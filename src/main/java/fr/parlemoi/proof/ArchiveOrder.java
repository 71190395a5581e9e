package fr.parlemoi.proof;

import fr.parlemoi.cohort.Cohort;
import fr.parlemoi.cohort.Member;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** An archive of a cohort's documents from its order to its deletion. Several threads look at it. */
final class ArchiveOrder {

    /** How far it is. All but the first two are ends. */
    enum State {
        RUNNING,
        READY,
        CANCELLED,
        FAILED,
        /** Somebody whose documents were in it left or was erased, or its trainer left. */
        SPOILT
    }

    final UUID id;
    final Cohort cohort;
    final UUID trainer;
    final List<Member> members;
    final Set<DocumentKind> kinds;
    final String verifier;
    final Path file;
    final Instant begun;

    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final Set<UUID> within = ConcurrentHashMap.newKeySet();
    private volatile int done;
    private volatile int made;
    private volatile Instant ended;

    ArchiveOrder(UUID id, Request request, Path file, Instant begun) {
        this.id = id;
        this.cohort = request.cohort();
        this.trainer = request.trainer();
        this.members = request.members();
        this.kinds = request.kinds();
        this.verifier = request.verifier();
        this.file = file;
        this.begun = begun;
    }

    /** What a trainer asks for. */
    record Request(Cohort cohort, UUID trainer, List<Member> members, Set<DocumentKind> kinds, String verifier) {}

    State state() {
        return state.get();
    }

    boolean isRunning() {
        return state() == State.RUNNING;
    }

    /** False when it had ended already. */
    boolean end(State end, Instant now) {
        boolean ends = state.compareAndSet(State.RUNNING, end);
        if (ends) {
            ended = now;
        }
        return ends;
    }

    /** Takes back what was ready, or stops what runs. */
    void drop(State end, Instant now) {
        if (!end(end, now)) {
            state.compareAndSet(State.READY, end);
        }
    }

    /** Before anything of hers is read: from now on, the archive may hold her documents. */
    void begin(UUID learner) {
        within.add(learner);
    }

    /** She has left before anything of hers was read. */
    void skip(UUID learner) {
        within.remove(learner);
    }

    boolean mayHold(UUID learner) {
        return within.contains(learner);
    }

    /** Those whose documents it may hold. */
    Set<UUID> within() {
        return within;
    }

    /** One thread counts. */
    void count(int documents, int madeOfThem) {
        done += documents;
        made += madeOfThem;
    }

    int done() {
        return done;
    }

    int made() {
        return made;
    }

    int total() {
        return members.size() * kinds.size();
    }

    /** Null while it runs. */
    Instant ended() {
        return ended;
    }
}
