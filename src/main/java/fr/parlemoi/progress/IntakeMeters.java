package fr.parlemoi.progress;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;

/** What {@code /q/metrics} tells of the intake; documented in {@code docs/operations.md}. */
final class IntakeMeters {

    private final MeterRegistry registry;
    private final DistributionSummary batches;
    private final Timer transactions;

    IntakeMeters(MeterRegistry registry, IntakeQueue queue) {
        this.registry = registry;
        registry.gauge("parlemoi.intake.waiting", queue, IntakeQueue::length);
        this.batches = DistributionSummary.builder("parlemoi.intake.batch")
                .description("deliveries recorded in one transaction")
                .register(registry);
        this.transactions = Timer.builder("parlemoi.intake.transaction")
                .description("time from locking the learners of a batch to its commit, repeated tries included")
                .register(registry);
    }

    List<Outcome> time(List<Waiting> batch, Supplier<List<Outcome>> recording) {
        List<Outcome> outcomes = transactions.record(recording);
        batches.record(batch.size());
        return outcomes;
    }

    void refused(String reason) {
        registry.counter("parlemoi.intake.refused", "reason", reason).increment();
    }
}
