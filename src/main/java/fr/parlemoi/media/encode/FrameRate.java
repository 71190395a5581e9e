package fr.parlemoi.media.encode;

import java.util.Comparator;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;

/** Pictures a second: {@code pictures} in {@code seconds}, as 30000 in 1001. */
record FrameRate(int pictures, int seconds) {

    private static final FrameRate MOST = new FrameRate(30, 1);
    private static final double FEWEST = 5;
    private static final double FASTEST_CAMERA = 241;

    private static final FrameRate[] USUAL = {
        new FrameRate(24000, 1001),
        new FrameRate(24, 1),
        new FrameRate(25, 1),
        new FrameRate(30000, 1001),
        MOST,
        new FrameRate(15, 1),
        new FrameRate(12, 1),
        new FrameRate(10, 1),
        new FrameRate(8, 1)
    };

    /** A track's own rate, halved until at most 30; 30 for one whose pictures come irregularly. */
    static FrameRate of(AVStream track) {
        double nominal = value(track.r_frame_rate());
        double mean = value(track.avg_frame_rate());
        if (nominal <= 0 || nominal > FASTEST_CAMERA) {
            nominal = mean;
        }
        // Interlaced video may count fields.
        boolean steady = mean <= 0 || near(nominal, mean, 0.02) || near(nominal, 2 * mean, 0.02);
        return nominal > 0 && steady ? usual(atMost30(nominal)) : MOST;
    }

    private static double value(AVRational rate) {
        return rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : 0;
    }

    private static double atMost30(double rate) {
        double halved = rate;
        while (halved > MOST.value() * 1.01) {
            halved /= 2;
        }
        return halved;
    }

    private static FrameRate usual(double rate) {
        return Stream.of(USUAL)
                .filter(usual -> near(rate, usual.value(), 0.004))
                .min(Comparator.comparingDouble(usual -> Math.abs(usual.value() - rate)))
                .orElseGet(() -> new FrameRate((int) Math.round(Math.max(FEWEST, rate) * 1000), 1000));
    }

    private static boolean near(double one, double other, double tolerance) {
        return Math.abs(one - other) <= tolerance * other;
    }

    double value() {
        return (double) pictures / seconds;
    }

    /** How long one picture stands, the unit of encoders' time stamps. */
    AVRational unit() {
        return avutil.av_make_q(seconds, pictures);
    }

    /** The last picture that begins at or before {@code time} seconds, half a picture early at most. */
    long nearest(double time) {
        // A little over one half: of 60 pictures a second every second one is taken, always of the same parity.
        return (long) Math.floor(time * value() + 0.55);
    }
}
