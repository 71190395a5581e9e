package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.ffmpeg.Decoder;
import fr.parlemoi.media.ffmpeg.FilterGraph;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * The decoded sound of one track at 48 kHz, without gaps from 0 on: where a file says that its sound begins late, pauses
 * or drifts, silence or a small stretch keeps it with the picture.
 */
final class SoundReader implements AutoCloseable {

    static final int RATE = 48_000;

    // Less than 40 ms: what is further off is moved, what is nearer is stretched.
    private static final String SYNCHRONISED = "aresample=%d:async=1000:min_hard_comp=0.03:first_pts=%d";

    private final InputFile input;
    private final AVStream track;
    private final Decoder decoder;
    private final String layout;
    private final long start;
    private final Owned<AVPacket> packet = Owned.packet();
    private final Owned<AVFrame> decoded = Owned.frame();
    private FilterGraph graph;
    private String accepted = "";
    private boolean waiting;
    private boolean atEnd;
    private boolean over;
    private long given;
    private int errors;

    /** {@code start} is where 0 lies on the file's time line, in seconds; more than one channel means stereo. */
    SoundReader(Path file, int index, double start, int channels) throws UnreadableMedia {
        layout = channels == 1 ? "mono" : "stereo";
        input = InputFile.openToWorkOn(file);
        try {
            track = input.context().streams(index);
            input.readOnly(track);
            decoder = Decoder.of(track);
            this.start = Math.round(start / avutil.av_q2d(track.time_base()));
        } catch (UnreadableMedia | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    static AVRational unit() {
        return avutil.av_make_q(1, RATE);
    }

    /** The way into a filter graph that takes what this reader gives. */
    String source() {
        return "abuffer@in=sample_rate=%1$d:time_base=1/%1$d:sample_fmt=fltp:channel_layout=%2$s"
                .formatted(RATE, layout);
    }

    /** Puts the next piece into {@code sound}; false at the end. */
    boolean next(AVFrame sound) throws UnreadableMedia {
        avutil.av_frame_unref(sound);
        while (graph == null || !graph.pull("abuffersink@out", sound, unit())) {
            if (over) {
                return false;
            }
            if (waiting) {
                renew();
            } else {
                decode();
            }
        }
        sound.pts(given);
        given += sound.nb_samples();
        return true;
    }

    private void decode() throws UnreadableMedia {
        if (decoder.receive(decoded.it())) {
            take(decoded.it());
        } else if (atEnd) {
            over = true;
            if (graph != null) {
                graph.push(null);
            }
        } else {
            read();
        }
    }

    private void read() throws UnreadableMedia {
        atEnd = !input.read(packet.it());
        if (atEnd) {
            decoder.send(null);
        } else if (packet.it().stream_index() == track.index() && !decoder.send(packet.it())) {
            Damage.ofSound(++errors, (packet.it().pts() - start) * avutil.av_q2d(track.time_base()));
        }
        avcodec.av_packet_unref(packet.it());
    }

    private void take(AVFrame frame) {
        if (frame.ch_layout().order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
            avutil.av_channel_layout_default(
                    frame.ch_layout(), frame.ch_layout().nb_channels());
        }
        if (frame.best_effort_timestamp() != avutil.AV_NOPTS_VALUE) {
            frame.pts(frame.best_effort_timestamp() - start);
        }
        if (graph != null && accepted.equals(shape(frame))) {
            graph.push(frame);
        } else {
            waiting = true;
            if (graph != null) {
                graph.push(null);
            }
        }
    }

    /** The first piece needs a graph, and so does one whose shape differs, as broadcasts have between programmes. */
    private void renew() {
        if (graph != null) {
            graph.close();
        }
        accepted = shape(decoded.it());
        AVRational unit = track.time_base();
        graph = new FilterGraph(
                "abuffer@in",
                "abuffer@in=time_base=%d/%d:%s,".formatted(unit.num(), unit.den(), accepted)
                        + SYNCHRONISED.formatted(RATE, given)
                        + ",aformat=sample_fmts=fltp:channel_layouts=%s,abuffersink@out".formatted(layout));
        graph.push(decoded.it());
        waiting = false;
    }

    private static String shape(AVFrame frame) {
        try (BytePointer text = new BytePointer(64)) {
            int length = avutil.av_channel_layout_describe(frame.ch_layout(), text, text.capacity());
            text.limit(length - 1);
            return "sample_rate=%d:sample_fmt=%s:channel_layout=%s"
                    .formatted(
                            frame.sample_rate(),
                            avutil.av_get_sample_fmt_name(frame.format()).getString(),
                            text.getString());
        }
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
        }
        decoded.close();
        packet.close();
        decoder.close();
        input.close();
    }
}
