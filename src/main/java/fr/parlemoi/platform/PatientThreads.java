package fr.parlemoi.platform;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads for long work that nobody waits for. Where others want the processor they get a third of what each of those
 * gets; where nobody does, all of it. On Linux, which heeds no priority of Java's; elsewhere they are ordinary threads.
 */
public final class PatientThreads {

    // By how much nicer than the server. By 10 a year of figures would take hours beside a steady load.
    private static final int NICENESS = 5;

    private static final Optional<MethodHandle> NICE = nice();

    private PatientThreads() {}

    private static Optional<MethodHandle> nice() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfInt number = ValueLayout.JAVA_INT;
        return linker.defaultLookup()
                .find("nice")
                .map(address -> linker.downcallHandle(address, FunctionDescriptor.of(number, number)));
    }

    /** So many of them; to be closed. */
    public static ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(threads, work -> new Thread(() -> patiently(work), "patient"));
    }

    private static void patiently(Runnable work) {
        NICE.ifPresent(PatientThreads::lower);
        work.run();
    }

    // On Linux each thread has its own.
    private static void lower(MethodHandle nice) {
        try {
            int now = (int) nice.invokeExact(NICENESS);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
