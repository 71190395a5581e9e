package fr.parlemoi.media.encode;

import fr.parlemoi.media.ffmpeg.NativeMedia;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A clip as a film crew or a phone might deliver it: grey with a red corner at the top left; at {@link #CLAPS} a white
 * flash and a beep, a tenth of a second long. Built step by step, then written.
 */
final class CrewFilm {

    /** When there is a flash and a beep, in seconds from the start. */
    static final double[] CLAPS = {0.4, 2.6};

    static final double SECONDS = 3;

    private static final double CLAP = 0.1;

    String videoCodec = "libx264";
    Map<String, String> videoOptions = Map.of("preset", "ultrafast");
    int pixelFormat = avutil.AV_PIX_FMT_YUV420P;
    int width = 320;
    int height = 180;
    int rate = 25;
    int rotation;
    int aspect = 1;
    boolean interlaced;
    LongToDoubleFunction shownAt = picture -> (double) picture / rate;
    double pictureStart;
    double soundStart;
    double clockStart;
    double seconds = SECONDS;
    double picturesEnd = Double.POSITIVE_INFINITY;
    boolean noisy;
    boolean clicks;
    boolean hissing;
    final Random random = new Random(20261122);
    private final List<Track> tracks = new ArrayList<>();
    private Map<String, String> container = Map.of();

    /** @param pitch of the beep in hertz, by which tracks are told apart */
    record Track(String codec, int sampleRate, int channels, String language, double pitch, double volume) {}

    static CrewFilm film() {
        return new CrewFilm();
    }

    CrewFilm video(String codec, Map<String, String> options) {
        videoCodec = codec;
        videoOptions = options;
        return this;
    }

    CrewFilm pixels(int format) {
        pixelFormat = format;
        return this;
    }

    CrewFilm size(int w, int h) {
        width = w;
        height = h;
        return this;
    }

    CrewFilm rate(int picturesASecond) {
        rate = picturesASecond;
        return this;
    }

    CrewFilm rotated(int degreesClockwise) {
        rotation = degreesClockwise;
        return this;
    }

    /** Pixels as wide as {@code percent} of their height. */
    CrewFilm pixelsWide(int percent) {
        aspect = percent;
        return this;
    }

    CrewFilm interlaced() {
        interlaced = true;
        return this;
    }

    CrewFilm shownAt(LongToDoubleFunction seconds) {
        shownAt = seconds;
        return this;
    }

    CrewFilm picturesFrom(double second) {
        pictureStart = second;
        return this;
    }

    CrewFilm soundFrom(double second) {
        soundStart = second;
        return this;
    }

    /** Counts its time from {@code second} on, as recordings of broadcasts do. */
    CrewFilm clockFrom(double second) {
        clockStart = second;
        return this;
    }

    CrewFilm seconds(double length) {
        seconds = length;
        return this;
    }

    CrewFilm sound(String codec, int sampleRate, int channels) {
        return sound(codec, sampleRate, channels, "", 1000, 0.4);
    }

    CrewFilm sound(String codec, int sampleRate, int channels, String language, double pitch, double volume) {
        tracks.add(new Track(codec, sampleRate, channels, language, pitch, volume));
        return this;
    }

    /** With a moving grain, so that smaller sizes save something. */
    CrewFilm noisy() {
        noisy = true;
        return this;
    }

    CrewFilm picturesUntil(double second) {
        picturesEnd = second;
        return this;
    }

    /** With a short click far louder than the rest, four times a second. */
    CrewFilm clicks() {
        clicks = true;
        return this;
    }

    /** With noise throughout, which an encoder cannot save on. */
    CrewFilm hissing() {
        hissing = true;
        return this;
    }

    CrewFilm container(Map<String, String> options) {
        container = options;
        return this;
    }

    static boolean clap(double second) {
        for (double clap : CLAPS) {
            if (second >= clap - 1e-6 && second < clap + CLAP - 1e-6) {
                return true;
            }
        }
        return false;
    }

    /** The container follows the file's name. */
    Path write(Path file) {
        NativeMedia.ready();
        AVFormatContext context = new AVFormatContext(null);
        NativeMedia.expect(
                avformat.avformat_alloc_output_context2(context, null, null, file.toString()), "alloc_output");
        AVIOContext output = new AVIOContext(null);
        NativeMedia.expect(avformat.avio_open(output, file.toString(), avformat.AVIO_FLAG_WRITE), "avio_open");
        context.pb(output);
        List<CrewFeed> feeds = new ArrayList<>();
        if (!videoCodec.isEmpty()) {
            feeds.add(new CrewPictures(this, context));
        }
        tracks.forEach(track -> feeds.add(new CrewSound(this, context, track)));
        AVDictionary options = new AVDictionary(null);
        container.forEach((key, value) -> avutil.av_dict_set(options, key, value, 0));
        NativeMedia.expect(avformat.avformat_write_header(context, options), "write_header");
        avutil.av_dict_free(options);
        while (feeds.stream().anyMatch(feed -> !feed.over)) {
            feeds.stream()
                    .filter(feed -> !feed.over)
                    .min((one, other) -> Double.compare(one.now(), other.now()))
                    .orElseThrow()
                    .advance();
        }
        NativeMedia.expect(avformat.av_write_trailer(context), "write_trailer");
        feeds.forEach(CrewFeed::close);
        avformat.avio_close(output);
        context.pb(null);
        avformat.avformat_free_context(context);
        return file;
    }
}
