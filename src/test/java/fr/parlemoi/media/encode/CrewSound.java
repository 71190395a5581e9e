package fr.parlemoi.media.encode;

import fr.parlemoi.media.ffmpeg.Encoder;
import fr.parlemoi.media.ffmpeg.FilterGraph;
import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.FloatBuffer;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** One track of sound of a clip. */
final class CrewSound extends CrewFeed {

    private final CrewFilm.Track track;
    private final int size;
    private final Owned<AVFrame> frame = Owned.frame();
    private final FilterGraph conversion;
    private long samples;

    CrewSound(CrewFilm film, AVFormatContext context, CrewFilm.Track track) {
        super(film, context, new Encoder(track.codec(), Map.of("strict", "-2"), coder -> soundSetUp(coder, track)));
        this.track = track;
        if (!track.language().isEmpty()) {
            AVDictionary tags = new AVDictionary(null);
            avutil.av_dict_set(tags, "language", track.language(), 0);
            stream.metadata(tags);
        }
        int wanted = stream.codecpar().frame_size();
        size = wanted > 0 ? wanted : 1024;
        conversion = new FilterGraph(
                "abuffer@in",
                "abuffer@in=sample_rate=%1$d:time_base=1/%1$d:sample_fmt=flt:channel_layout=%2$s,"
                                .formatted(track.sampleRate(), layout(track))
                        + "aformat=sample_fmts=%s,asetnsamples=%d:pad=0,abuffersink@out"
                                .formatted(format(track.codec()), size));
    }

    @Override
    double now() {
        return (double) samples / track.sampleRate() + film.soundStart;
    }

    @Override
    void advance() {
        boolean last = now() >= film.seconds;
        if (last) {
            conversion.push(null);
        } else {
            fill();
            conversion.push(frame.it());
        }
        AVRational unit = encoder.unit();
        while (conversion.pull("abuffersink@out", frame.it(), unit)) {
            send(frame.it());
            avutil.av_frame_unref(frame.it());
        }
        if (last) {
            send(null);
        }
    }

    private void fill() {
        AVFrame it = frame.it();
        avutil.av_frame_unref(it);
        it.nb_samples(size).format(avutil.AV_SAMPLE_FMT_FLT).sample_rate(track.sampleRate());
        avutil.av_channel_layout_default(it.ch_layout(), track.channels());
        NativeMedia.expect(avutil.av_frame_get_buffer(it, 0), "get_buffer");
        FloatBuffer buffer = new BytePointer(it.data(0))
                .capacity(4L * size * track.channels())
                .asByteBuffer()
                .order(java.nio.ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int i = 0; i < size; i++) {
            double at = (double) (samples + i) / track.sampleRate() + film.soundStart;
            float value = heard(at);
            for (int channel = 0; channel < track.channels(); channel++) {
                buffer.put(value);
            }
        }
        it.pts(samples + Math.round(film.soundStart * track.sampleRate()));
        samples += size;
    }

    private float heard(double at) {
        if (film.clicks) {
            double amplitude = at % 0.25 < 0.002 ? 0.98 : track.volume();
            return (float) (amplitude * Math.sin(2 * Math.PI * track.pitch() * at));
        }
        double hiss = film.hissing ? 0.2 * film.random.nextGaussian() : 0;
        double beep = CrewFilm.clap(at) ? Math.sin(2 * Math.PI * track.pitch() * at) : 0;
        return (float) Math.clamp(hiss + track.volume() * beep, -1, 1);
    }

    @Override
    public void close() {
        conversion.close();
        frame.close();
        super.close();
    }

    private static String layout(CrewFilm.Track track) {
        return switch (track.channels()) {
            case 1 -> "mono";
            case 2 -> "stereo";
            default -> "5.1";
        };
    }

    private static String format(String codec) {
        return switch (codec) {
            case "pcm_s16le", "flac" -> "s16";
            case "mp2" -> "s16";
            case "libopus" -> "flt";
            default -> "fltp";
        };
    }

    private static void soundSetUp(AVCodecContext context, CrewFilm.Track track) {
        context.sample_rate(track.sampleRate()).time_base(avutil.av_make_q(1, track.sampleRate()));
        String format = format(track.codec());
        context.sample_fmt(avutil.av_get_sample_fmt(format));
        avutil.av_channel_layout_default(context.ch_layout(), track.channels());
        context.bit_rate(track.channels() * 64_000L);
    }
}
