package fr.parlemoi.media.encode;

import fr.parlemoi.media.ffmpeg.Encoder;
import fr.parlemoi.media.ffmpeg.Mp4Writer;
import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Encodes the pictures of one rung, without sound. */
final class RungEncoder {

    // Key pictures come where the grid has them and nowhere else, or the rungs would not be aligned.
    private static final String KEYS = "keyint=infinite:scenecut=0:";

    // Pictures between others are stored after them. One such step is as long as the sound's own delay, nearly, so that
    // a player that heeds no edit list stays within 40 ms; below 20 pictures a second it would be too long.
    private static final String REORDERED = "bframes=3:b-pyramid=none";
    private static final String IN_ORDER = "bframes=0";
    private static final double ENOUGH = 20;

    private final Rung rung;
    private final FrameRate rate;
    private final KeyGrid grid;
    private final int threads;

    RungEncoder(Rung rung, FrameRate rate, KeyGrid grid, int threads) {
        this.rung = rung;
        this.rate = rate;
        this.grid = grid;
        this.threads = threads;
    }

    /** Encodes what comes out of the queue into {@code file}; tells the number of each picture when it is taken in. */
    void encode(FrameQueue queue, Path file, LongConsumer done) throws InterruptedException {
        try (Encoder encoder = new Encoder("libx264", options(rung, rate), this::setUp);
                Mp4Writer writer = new Mp4Writer(file);
                Owned<AVPacket> packet = Owned.packet()) {
            writer.track(encoder::declare, encoder.unit());
            for (Optional<Owned<AVFrame>> next = queue.take(); next.isPresent(); next = queue.take()) {
                try (Owned<AVFrame> frame = next.get()) {
                    frame.it()
                            .pict_type(
                                    grid.isKey(frame.it().pts())
                                            ? avutil.AV_PICTURE_TYPE_I
                                            : avutil.AV_PICTURE_TYPE_NONE);
                    encoder.send(frame.it());
                    done.accept(frame.it().pts());
                }
                write(encoder, writer, packet.it());
            }
            encoder.send(null);
            write(encoder, writer, packet.it());
            writer.finish();
        }
    }

    /** x264's, by FFmpeg's names. */
    static Map<String, String> options(Rung rung, FrameRate rate) {
        return Map.of(
                "preset",
                "medium",
                "crf",
                Integer.toString(rung.quality()),
                "forced-idr",
                "1",
                "x264-params",
                KEYS + (rate.value() < ENOUGH ? IN_ORDER : REORDERED));
    }

    private void setUp(AVCodecContext context) {
        context.width(rung.size().width()).height(rung.size().height()).pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        context.time_base(rate.unit()).framerate(avutil.av_make_q(rate.pictures(), rate.seconds()));
        context.sample_aspect_ratio(avutil.av_make_q(1, 1));
        context.rc_max_rate(rung.kilobits() * 1000L).rc_buffer_size(rung.kilobits() * 1000 * Rung.BUFFER_SECONDS);
        context.color_range(avutil.AVCOL_RANGE_MPEG).colorspace(avutil.AVCOL_SPC_BT709);
        context.profile(avcodec.AV_PROFILE_H264_HIGH)
                .color_primaries(avutil.AVCOL_PRI_BT709)
                .color_trc(avutil.AVCOL_TRC_BT709);
        context.thread_count(threads);
    }

    private static void write(Encoder encoder, Mp4Writer writer, AVPacket packet) {
        while (encoder.receive(packet)) {
            if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0 && packet.pts() > 0) {
                writer.endFragment();
            }
            writer.write(packet, 0, encoder.unit());
        }
    }
}
