package fr.parlemoi.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Turns pictures or sound into packets for an MP4. */
public final class Encoder implements AutoCloseable {

    private final AVCodecContext context;

    /** {@code setup} fills in what a codec must know; {@code options} are the codec's own, by FFmpeg's names. */
    public Encoder(String name, Map<String, String> options, Consumer<AVCodecContext> setup) {
        AVCodec codec = avcodec_find_encoder_by_name(name);
        context = avcodec_alloc_context3(codec);
        AVDictionary dictionary = new AVDictionary(null);
        try {
            setup.accept(context);
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
            options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
            NativeMedia.expect(avcodec_open2(context, codec, dictionary), "avcodec_open2 " + name);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        } finally {
            avutil.av_dict_free(dictionary);
        }
    }

    /** Takes in a frame, which stays the caller's, or null for the end. */
    public void send(AVFrame frame) {
        NativeMedia.expect(avcodec_send_frame(context, frame), "avcodec_send_frame");
    }

    /** Hands the next packet out, if there is one by now; time stamps are in {@link #unit}. */
    public boolean receive(AVPacket packet) {
        int code = avcodec_receive_packet(context, packet);
        if (code == avutil.AVERROR_EAGAIN() || code == avutil.AVERROR_EOF()) {
            return false;
        }
        NativeMedia.expect(code, "avcodec_receive_packet");
        if (packet.duration() == 0) {
            packet.duration(1);
        }
        return true;
    }

    public AVRational unit() {
        return context.time_base();
    }

    /** What a file must declare of the track, written into {@code declared}. */
    public void declare(AVCodecParameters declared) {
        NativeMedia.expect(avcodec_parameters_from_context(declared, context), "avcodec_parameters_from_context");
    }

    @Override
    public void close() {
        avcodec_free_context(context);
    }
}
