package fr.parlemoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process takes of the machine. */
record Cost(long pid) {

    /** Processor time since it began, all its threads. */
    Duration processor() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    /** Bytes of memory that it holds now. */
    long resident() {
        return kilobytes("VmRSS:") * 1024;
    }

    /** Bytes of memory that it held at most. */
    long mostResident() {
        return kilobytes("VmHWM:") * 1024;
    }

    private long kilobytes(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
