package fr.parlemoi.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import fr.parlemoi.media.UnreadableMedia;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** How long a medium lasts: what its container declares, checked against every packet that is really there. */
public final class TimeLine {

    // A last picture without a duration of its own ends a track a little early.
    private static final double SLACK = 1;

    private final Map<Integer, AVStream> tracks = new HashMap<>();
    private double start = Double.POSITIVE_INFINITY;
    private double end = Double.NEGATIVE_INFINITY;
    private double declared;

    private TimeLine(InputFile input) {
        input.streams().filter(InputFile::plays).forEach(stream -> tracks.put(stream.index(), stream));
        declared = declaredSeconds(input.context());
    }

    public static TimeLine read(InputFile input) throws UnreadableMedia {
        return read(input, packet -> {});
    }

    /** Shows each packet to {@code other} too. */
    public static TimeLine read(InputFile input, Consumer<AVPacket> other) throws UnreadableMedia {
        TimeLine line = new TimeLine(input);
        try (Owned<AVPacket> packet = Owned.packet()) {
            while (input.read(packet.it())) {
                line.add(packet.it());
                other.accept(packet.it());
                avcodec.av_packet_unref(packet.it());
            }
        }
        return line;
    }

    private static double declaredSeconds(AVFormatContext context) {
        boolean guessed = context.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
        return guessed || context.duration() <= 0 ? 0 : context.duration() / (double) avutil.AV_TIME_BASE;
    }

    private void add(AVPacket packet) {
        AVStream track = tracks.get(packet.stream_index());
        long at = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        boolean shown = (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) == 0;
        if (track != null && shown && at != AV_NOPTS_VALUE) {
            double unit = avutil.av_q2d(track.time_base());
            start = Math.min(start, at * unit);
            end = Math.max(end, (at + packet.duration()) * unit);
        }
    }

    /** Seconds, to the millisecond. */
    public double seconds() throws UnreadableMedia {
        double present = Math.max(0, end - start);
        if (declared > 0 && present < declared - SLACK) {
            throw new UnreadableMedia("est tronqué : il s’arrête à " + clock(present) + " alors qu’il annonce "
                    + clock(declared) + " ; copiez-le de nouveau depuis l’original");
        }
        double seconds = declared > 0 && present < declared + SLACK ? declared : present;
        if (seconds <= 0) {
            throw UnreadableMedia.notMedia("il ne dure pas ; exportez-le de nouveau");
        }
        return Math.round(seconds * 1000) / 1000.0;
    }

    private static String clock(double seconds) {
        return "%d:%02d".formatted((long) seconds / 60, (long) seconds % 60);
    }
}
