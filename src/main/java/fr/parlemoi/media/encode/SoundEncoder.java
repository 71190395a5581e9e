package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.ffmpeg.Encoder;
import fr.parlemoi.media.ffmpeg.FilterGraph;
import fr.parlemoi.media.ffmpeg.Mp4Writer;
import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Encodes sound as AAC, louder or softer, in fragments of two seconds.
 *
 * @param gain decibels
 * @param ceiling dBTP over which peaks are rounded off; empty when none can be
 */
record SoundEncoder(int channels, int kilobits, double gain, OptionalDouble ceiling) {

    private static final int FRAME = 1024;

    void encode(SoundReader sound, Path file, DoubleConsumer seconds) throws UnreadableMedia {
        String filters = sound.source() + "," + level() + "asetnsamples=%d:pad=0,abuffersink@out".formatted(FRAME);
        try (FilterGraph graph = new FilterGraph("abuffer@in", filters);
                Encoder encoder = new Encoder("aac", Map.of(), this::setUp);
                Mp4Writer writer = new Mp4Writer(file);
                Owned<AVFrame> frame = Owned.frame();
                Owned<AVPacket> packet = Owned.packet()) {
            writer.track(encoder::declare, encoder.unit());
            Fragmenter fragments = new Fragmenter(writer, encoder);
            while (sound.next(frame.it())) {
                seconds.accept(frame.it().pts() / (double) SoundReader.RATE);
                graph.push(frame.it());
                fragments.add(graph, frame.it(), packet.it());
            }
            graph.push(null);
            fragments.add(graph, frame.it(), packet.it());
            encoder.send(null);
            fragments.write(packet.it());
            writer.finish();
        }
    }

    /** A limiter sees true peaks at four times the rate. */
    private String level() {
        String louder = String.format(Locale.ROOT, "volume=%.3fdB,", gain);
        return ceiling.isEmpty()
                ? louder
                : louder
                        + String.format(
                                Locale.ROOT,
                                "aresample=%d,alimiter=limit=%.4f:level=0:attack=3:release=60:latency=1,"
                                        + "aresample=%d,aformat=sample_fmts=fltp,",
                                4 * SoundReader.RATE,
                                Math.pow(10, ceiling.getAsDouble() / 20),
                                SoundReader.RATE);
    }

    private void setUp(AVCodecContext context) {
        context.sample_rate(SoundReader.RATE).sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
        context.time_base(SoundReader.unit()).bit_rate(kilobits * 1000L).profile(avcodec.AV_PROFILE_AAC_LOW);
        avutil.av_channel_layout_default(context.ch_layout(), channels);
    }

    /** Begins a fragment at each two seconds. */
    private static final class Fragmenter {

        private final Mp4Writer writer;
        private final Encoder encoder;
        private long next = KeyGrid.SECONDS * (long) SoundReader.RATE;

        Fragmenter(Mp4Writer writer, Encoder encoder) {
            this.writer = writer;
            this.encoder = encoder;
        }

        void add(FilterGraph graph, AVFrame frame, AVPacket packet) {
            avutil.av_frame_unref(frame);
            while (graph.pull("abuffersink@out", frame, encoder.unit())) {
                encoder.send(frame);
                avutil.av_frame_unref(frame);
                write(packet);
            }
        }

        void write(AVPacket packet) {
            while (encoder.receive(packet)) {
                if (packet.pts() >= next) {
                    writer.endFragment();
                    next += KeyGrid.SECONDS * (long) SoundReader.RATE;
                }
                writer.write(packet, 0, encoder.unit());
            }
        }
    }
}
