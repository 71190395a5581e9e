package fr.parlemoi.cohort;

import fr.parlemoi.progress.LearnerProgress.Counts;
import fr.parlemoi.progress.LearnerStanding;
import fr.parlemoi.progress.LearnerStanding.ModuleStanding;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One learner of the matrix.
 *
 * @param place hers among all by name, from 0
 */
record MatrixRow(int place, Member member, LearnerStanding standing, Set<MemberState> states) {

    public UUID id() {
        return member.learner();
    }

    public String firstName() {
        return member.name().first() == null ? "" : member.name().first();
    }

    public String lastName() {
        return member.name().last() == null ? "" : member.name().last();
    }

    /** As lists of people sort it; the address of somebody who has given no name. */
    public String name() {
        String name = (lastName() + " " + firstName()).strip();
        return name.isEmpty() ? member.email() : name;
    }

    public Progressed course() {
        return new Progressed("Part faite", standing.course(), standing.isBegun());
    }

    /** In the order of the course. */
    public List<Progressed> modules() {
        int[] number = {0};
        return standing.modules().values().stream()
                .map(module -> Progressed.of(++number[0], module))
                .toList();
    }

    public Progressed module(String id) {
        return Progressed.of(0, standing.modules().get(id));
    }

    public String stateWords() {
        return MemberState.words(states);
    }

    public long mediaSeconds() {
        return Math.round(standing.mediaSeconds());
    }

    boolean is(MemberState state) {
        return states.contains(state);
    }

    /** How much of a module, or of the course, is done. */
    record Progressed(String label, Counts counts, boolean begun) {

        private static final int STEPS = 20;

        static Progressed of(int number, ModuleStanding module) {
            return new Progressed(
                    "Module\u00a0" + number,
                    module.counts(),
                    module.startedAt() != null || module.counts().completed() > 0);
        }

        /** 0 to 1, to a hundredth of a percent; of a module that asks for nothing, 0 until it is done. */
        public double share() {
            double share = counts.required() == 0
                    ? (counts.completedAt() == null ? 0 : 1)
                    : Math.min(1, (double) counts.completed() / counts.required());
            return Math.round(share * 10_000) / 10_000.0;
        }

        /** As spreadsheets round it, but never 100 before all is done. */
        public int percent() {
            return share() >= 1 ? 100 : (int) Math.min(99, Math.round(share() * 100));
        }

        /** The same in twentieths, as the style sheet has lengths for its bar. */
        public int step() {
            return (int) Math.ceil(share() * STEPS);
        }

        public Instant completedAt() {
            return counts.completedAt();
        }
    }
}
