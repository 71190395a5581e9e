package fr.parlemoi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class PatientThreadsTest {

    private static final Path SELF = Path.of("/proc/thread-self/stat");

    // The 19th value of proc(5)'s stat; the second, a name in parentheses, may hold spaces.
    private static int niceness() throws Exception {
        String stat = Files.readString(SELF);
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }

    @Test
    void step_back_behind_the_thread_that_asked_for_them() throws Exception {
        int own = niceness();

        try (ExecutorService threads = PatientThreads.pool(1)) {
            assertThat(threads.submit(PatientThreadsTest::niceness).get()).isEqualTo(Math.min(own + 5, 19));
        }

        assertThat(niceness()).isEqualTo(own);
    }
}
