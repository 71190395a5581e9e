package fr.parlemoi.media;

import fr.parlemoi.media.ffmpeg.NativeMedia;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;

/**
 * The shape of a recording, drawn as upright bars: where somebody speaks, and where it is quiet. The SVG has neither
 * styles nor scripts, takes the colour of what it stands in, and says nothing to a screen reader.
 */
final class Waveform {

    private static final int BARS = 120;
    private static final int STEP = 6;
    private static final double STROKE = 3.2;
    private static final int HEIGHT = 96;
    private static final double TALLEST = HEIGHT - 4 - STROKE;

    // Enough for loudness, little to add up.
    private static final int SAMPLE_RATE = 8000;

    private final double[] squares = new double[BARS];
    private final long[] samples = new long[BARS];
    private final double barSamples;
    private long heard;

    private Waveform(double seconds) {
        barSamples = Math.max(1, seconds * SAMPLE_RATE / BARS);
    }

    /** Writes the waveform of a sound of {@code seconds}; {@code svg} appears complete or not at all. */
    static void write(Path sound, double seconds, Path svg) throws UnreadableMedia {
        NativeMedia.ready();
        Waveform waveform = new Waveform(seconds);
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(sound.toFile())) {
            grabber.setAudioChannels(1);
            grabber.setSampleRate(SAMPLE_RATE);
            grabber.setSampleFormat(avutil.AV_SAMPLE_FMT_S16);
            grabber.start();
            for (Frame frame = grabber.grabSamples(); frame != null; frame = grabber.grabSamples()) {
                waveform.hear((ShortBuffer) frame.samples[0]);
            }
        } catch (FrameGrabber.Exception damaged) {
            throw UnreadableMedia.damaged();
        }
        WholeFile.write(svg, waveform.svg().getBytes(StandardCharsets.US_ASCII));
    }

    private void hear(ShortBuffer sound) {
        while (sound.hasRemaining()) {
            int bar = (int) Math.min(BARS - 1, heard++ / barSamples);
            double sample = sound.get();
            squares[bar] += sample * sample;
            samples[bar]++;
        }
    }

    private String svg() {
        StringBuilder path = new StringBuilder();
        double[] levels = levels();
        for (int bar = 0; bar < BARS; bar++) {
            double half = TALLEST * levels[bar] / 2;
            path.append(String.format(
                    Locale.ROOT, "M%d %.1fV%.1f", bar * STEP + STEP / 2, HEIGHT / 2.0 - half, HEIGHT / 2.0 + half));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">\
                <path fill="none" stroke="currentColor" stroke-width="%3$s" stroke-linecap="round" d="%4$s"/></svg>
                """.formatted(BARS * STEP, HEIGHT, STROKE, path);
    }

    /** Each bar's share of the loudest, by its effective value. */
    private double[] levels() {
        double[] effective = new double[BARS];
        Arrays.setAll(effective, bar -> samples[bar] == 0 ? 0 : Math.sqrt(squares[bar] / samples[bar]));
        double loudest = Arrays.stream(effective).max().orElse(0);
        // A tenth of a unit keeps the dot that stands for silence from vanishing where lines without length do.
        double dot = 0.1 / TALLEST;
        return Arrays.stream(effective)
                .map(level -> loudest == 0 ? dot : Math.max(dot, level / loudest))
                .toArray();
    }
}
