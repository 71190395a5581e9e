package fr.parlemoi.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.BesideTheApplication;
import fr.parlemoi.media.UnreadableMedia;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.Test;

@BesideTheApplication
class InputFileTest {

    private static final Path RECORDING = Path.of("content/1-premiers-jours/pleurs.m4a");

    @Test
    void many_threads_open_read_and_close_at_once() throws Exception {
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < 8; reader++) {
            readers.add(() -> {
                int packets = 0;
                for (int time = 0; time < 600; time++) {
                    packets += packets(RECORDING, 3);
                }
                return packets;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(readers.size())) {
            for (Future<Integer> read : threads.invokeAll(readers)) {
                assertThat(read.get()).isEqualTo(600 * 3);
            }
        }
    }

    @Test
    void an_interrupted_thread_stops_reading() throws Exception {
        try (InputFile input = InputFile.open(RECORDING);
                Owned<AVPacket> packet = Owned.packet()) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> input.read(packet.it())).isInstanceOf(UnreadableMedia.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static int packets(Path file, int most) throws UnreadableMedia {
        int count = 0;
        try (InputFile input = InputFile.open(file);
                Owned<AVPacket> packet = Owned.packet()) {
            while (count < most && input.read(packet.it())) {
                avcodec.av_packet_unref(packet.it());
                count++;
            }
        }
        return count;
    }
}
