package fr.parlemoi.content;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Lets a thread, and the threads that it starts, work when others leave the processor idle. Java's own priorities do
 * nothing on Linux; there {@code setpriority} reaches a single thread, elsewhere it would reach the whole process.
 */
final class LowPriority {

    private static final int PROCESS = 0;
    private static final int CALLER = 0;
    private static final int NICE = 15;

    private LowPriority() {}

    // Native access is granted to the whole server, for FFmpeg.
    @SuppressWarnings("restricted")
    static void ofThisThread() {
        if (System.getProperty("os.name").startsWith("Linux")) {
            Linker.nativeLinker().defaultLookup().find("setpriority").ifPresent(function -> {
                FunctionDescriptor signature = FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
                call(Linker.nativeLinker().downcallHandle(function, signature));
            });
        }
    }

    /** Where it is refused, the thread works as any other. */
    private static void call(MethodHandle setpriority) {
        try {
            int _ = (int) setpriority.invokeExact(PROCESS, CALLER, NICE);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
