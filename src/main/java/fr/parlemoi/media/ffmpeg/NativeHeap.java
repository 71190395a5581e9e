package fr.parlemoi.media.ffmpeg;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The memory that native code takes, beside Java's own. */
public final class NativeHeap {

    private static final Optional<MethodHandle> TRIM = Linker.nativeLinker()
            .defaultLookup()
            .find("malloc_trim")
            .map(address -> Linker.nativeLinker()
                    .downcallHandle(address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG)));

    private NativeHeap() {}

    /**
     * Gives back what was freed. glibc keeps it for each thread that ever took some, and an encode has a dozen: film
     * after film the process would grow. Elsewhere nothing is done, nor needed.
     */
    public static void giveBack() {
        TRIM.ifPresent(trim -> {
            try {
                int ignored = (int) trim.invokeExact(0L);
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
