package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.ffmpeg.FilterGraph;
import fr.parlemoi.media.ffmpeg.Owned;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * How loud something is, after EBU R 128.
 *
 * @param integrated LUFS
 * @param peak dBTP
 */
record Loudness(double integrated, double peak) {

    static final double WANTED = -16;
    static final double HIGHEST_PEAK = -1;

    private static final double TOLERANCE = 0.9;
    // Other decoders and meters differ by a little from what is heard here.
    private static final double MARGIN = 0.2;
    // Below it there is no voice to be made louder, only the noise of a room.
    private static final double SILENCE = -55;

    static Loudness of(SoundReader sound) throws UnreadableMedia {
        return of(sound, () -> {});
    }

    /** Runs {@code moved} for each piece of sound. */
    static Loudness of(SoundReader sound, Runnable moved) throws UnreadableMedia {
        // The meter tells every tenth of a second; the padding lets it tell the last one.
        String meter = sound.source() + ",apad=pad_dur=0.1,ebur128@meter=peak=true:framelog=quiet,abuffersink@out";
        try (FilterGraph graph = new FilterGraph("abuffer@in", meter);
                Owned<AVFrame> frame = Owned.frame()) {
            while (sound.next(frame.it())) {
                moved.run();
                graph.push(frame.it());
                drain(graph, frame.it());
            }
            graph.push(null);
            drain(graph, frame.it());
            return new Loudness(
                    graph.reported("ebur128@meter", "integrated"), graph.reported("ebur128@meter", "true_peak"));
        }
    }

    private static void drain(FilterGraph graph, AVFrame frame) {
        avutil.av_frame_unref(frame);
        while (graph.pull("abuffersink@out", frame, SoundReader.unit())) {
            avutil.av_frame_unref(frame);
        }
    }

    boolean silent() {
        return !(integrated > SILENCE);
    }

    /** Whether a master can stay as it is. */
    boolean right() {
        return silent() || Math.abs(offset()) <= TOLERANCE && peak <= HIGHEST_PEAK;
    }

    /** Whether what was encoded here keeps what is promised, with something to spare. */
    boolean safe() {
        return silent() || Math.abs(offset()) <= TOLERANCE / 2 && peakTooHigh() == 0;
    }

    /** By how many decibels peaks must become lower, 0 when they need not. */
    double peakTooHigh() {
        return silent() ? 0 : Math.max(0, peak - HIGHEST_PEAK + MARGIN);
    }

    /** By how many decibels it is to be made louder; below 0: softer. */
    double offset() {
        return silent() ? 0 : WANTED - integrated;
    }
}
