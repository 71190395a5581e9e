package fr.parlemoi.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;

import fr.parlemoi.media.UnreadableMedia;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;

/** Turns packets into pictures or sound. */
public final class Decoder implements AutoCloseable {

    // More than any camera delivers; a small file that claims more would fill the memory.
    private static final long MOST_PIXELS = 100_000_000;

    private final AVCodecContext context;

    private Decoder(AVCodecContext context) {
        this.context = context;
    }

    /** For a track of a film; pictures that are a little damaged are repaired as players do. */
    public static Decoder of(AVStream track) throws UnreadableMedia {
        return of(track, 1);
    }

    /** As {@link #of(AVStream)}; each thread keeps a picture of its own. */
    public static Decoder of(AVStream track, int threads) throws UnreadableMedia {
        AVCodec codec = avcodec_find_decoder(track.codecpar().codec_id());
        if (codec == null) {
            throw UnreadableMedia.notMedia("son codec est inconnu ; exportez-le en H.264 et AAC");
        }
        Decoder decoder = new Decoder(avcodec_alloc_context3(codec));
        NativeMedia.expect(
                avcodec_parameters_to_context(decoder.context, track.codecpar()), "avcodec_parameters_to_context");
        decoder.context.pkt_timebase(track.time_base());
        decoder.context.thread_count(threads);
        if (track.codecpar().codec_id() == avcodec.AV_CODEC_ID_HEVC) {
            // With a thread for each picture a damaged film stops FFmpeg 8.0 for ever: one waits for rows of another
            // that never come.
            decoder.context.thread_type(AVCodecContext.FF_THREAD_SLICE);
        }
        return decoder.opened(codec);
    }

    /** For one still picture, of which every bit must be right. */
    public static Decoder strict(int codecId) throws UnreadableMedia {
        AVCodec codec = avcodec_find_decoder(codecId);
        Decoder decoder = new Decoder(avcodec_alloc_context3(codec));
        decoder.context.err_recognition(avcodec.AV_EF_EXPLODE | avcodec.AV_EF_CRCCHECK | avcodec.AV_EF_BUFFER);
        return decoder.opened(codec);
    }

    private Decoder opened(AVCodec codec) throws UnreadableMedia {
        context.max_pixels(MOST_PIXELS);
        if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            close();
            throw UnreadableMedia.damaged();
        }
        return this;
    }

    public void skipToKeyPictures() {
        context.skip_frame(avcodec.AVDISCARD_NONKEY);
    }

    /** Takes a packet in, or null for the end of the file; false when the decoder cannot make sense of it. */
    public boolean send(AVPacket packet) {
        return avcodec_send_packet(context, packet) >= 0;
    }

    /** Hands the next picture or piece of sound out, if there is one by now. */
    public boolean receive(AVFrame frame) {
        return avcodec_receive_frame(context, frame) >= 0;
    }

    /** Forgets what it took in, before reading goes on elsewhere in the file. */
    public void restart() {
        avcodec_flush_buffers(context);
    }

    @Override
    public void close() {
        avcodec_free_context(context);
    }
}
