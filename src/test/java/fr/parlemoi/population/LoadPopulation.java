package fr.parlemoi.population;

import fr.parlemoi.bench.Display;
import fr.parlemoi.bench.LoadedDatabase;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Loads a made population with all rows that counting reads, in the order of their keys; activities, study days and
 * sessions, which it does not read, are left out. By itself:
 * {@code ./mvnw -q -Pbench test-compile exec:exec@load-population -Dbench.learners=600000}.
 */
public final class LoadPopulation {

    private static final int BATCH = 500;
    private static final int TOLD_EVERY = 20_000;

    // A person's rows take some 2 kB in pages and indexes.
    private static final long MEMORY_A_PERSON = 3 * 1024L;

    private static final List<String> TABLES = List.of(
            "learner",
            "course_progress",
            "module_progress",
            "learner_month",
            "organisation",
            "cohort",
            "cohort_member",
            "closed_month",
            "month_count",
            "released_table",
            // Nothing of these is loaded, but loads on the server leave some.
            "session",
            "activity_progress",
            "study_day");

    private final Jdbi jdbi;
    private final Course course;
    private final ReferencePopulation population;
    private final AtomicInteger loaded = new AtomicInteger();

    private LoadPopulation(Jdbi jdbi, Course course, ReferencePopulation population) {
        this.jdbi = jdbi;
        this.course = course;
        this.population = population;
    }

    /** Arguments: the folder of data directories, the folder of the compiled course, how many people. */
    public static void main(String[] arguments) {
        ReferencePopulation population =
                new ReferencePopulation(ReferencePopulation.FULL.seed(), Integer.parseInt(arguments[2]));
        Course course = CourseFile.read(Path.of(arguments[1]));
        try (LoadedDatabase database = start(Path.of(arguments[0]), course, population)) {
            Display.say("%,d people in %s, %,d MB", population.size(), database.data(), database.bytes() / 1_000_000);
        }
    }

    /** A running database below {@code parent} that holds the population; loaded once. */
    public static LoadedDatabase start(Path parent, Course course, ReferencePopulation population) {
        return LoadedDatabase.start(
                parent.resolve("population-" + population.size()),
                population.size(),
                population.size() * MEMORY_A_PERSON,
                database -> database.once(
                        "loaded-" + population.seed() + "-" + course.version(),
                        () -> new LoadPopulation(database.jdbi(), course, population).load()));
    }

    private void load() {
        empty();
        jdbi.useTransaction(this::storeOrganisations);
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        int share = Math.ceilDiv(population.size(), threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            CompletableFuture.allOf(IntStream.range(0, threads)
                            .mapToObj(thread -> CompletableFuture.runAsync(
                                    () -> load(thread * share, Math.min(population.size(), (thread + 1) * share)),
                                    pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void empty() {
        jdbi.useHandle(handle -> {
            handle.execute("SET SESSION foreign_key_checks = 0");
            TABLES.forEach(table -> handle.execute("TRUNCATE TABLE " + table));
        });
    }

    // Each has one cohort, with its own id.
    private void storeOrganisations(Handle transaction) {
        for (Organisations.Organisation one : population.organisations().all()) {
            transaction.execute(
                    "INSERT INTO organisation (id, name, created_at) VALUES (?, ?, ?)",
                    one.id(),
                    one.name(),
                    Calendar.BEGIN);
            transaction.execute(
                    "INSERT INTO cohort (id, organisation, name, created_at) VALUES (?, ?, ?, ?)",
                    one.id(),
                    one.id(),
                    "Cohorte de " + one.name(),
                    Calendar.BEGIN);
        }
    }

    private void load(int first, int end) {
        try (Handle handle = jdbi.open()) {
            handle.execute("SET SESSION foreign_key_checks = 0");
            for (int from = first; from < end; from += BATCH) {
                List<Person> batch =
                        population.people(from, Math.min(end, from + BATCH)).toList();
                handle.inTransaction(transaction -> store(transaction, batch));
                tell(batch.size());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Void store(Handle transaction, List<Person> batch) throws SQLException {
        try (PersonRows rows = new PersonRows(transaction.getConnection(), course)) {
            for (Person person : batch) {
                rows.add(person);
            }
            rows.write();
        }
        return null;
    }

    private void tell(int more) {
        int before = loaded.getAndAdd(more);
        if (before / TOLD_EVERY != (before + more) / TOLD_EVERY) {
            Display.say("loaded %,d of %,d people", before + more, population.size());
        }
    }
}
