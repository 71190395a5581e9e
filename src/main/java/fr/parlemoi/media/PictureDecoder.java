package fr.parlemoi.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;

/** Turns packets into pictures. */
final class PictureDecoder implements AutoCloseable {

    // More than any camera delivers; a small file that claims more would fill the memory.
    private static final long MOST_PIXELS = 100_000_000;

    private final AVCodecContext context;

    private PictureDecoder(AVCodecContext context) {
        this.context = context;
    }

    /** For the pictures of a film; those that are a little damaged are repaired as players do. */
    static PictureDecoder of(AVCodecParameters coded) throws UnreadableMedia {
        AVCodec codec = avcodec_find_decoder(coded.codec_id());
        if (codec == null) {
            throw UnreadableMedia.notMedia("son codec vidéo est inconnu ; exportez-le en H.264");
        }
        PictureDecoder decoder = new PictureDecoder(avcodec_alloc_context3(codec));
        NativeMedia.expect(avcodec_parameters_to_context(decoder.context, coded), "avcodec_parameters_to_context");
        return decoder.opened(codec);
    }

    /** For one still picture, of which every bit must be right. */
    static PictureDecoder strict(int codecId) throws UnreadableMedia {
        AVCodec codec = avcodec_find_decoder(codecId);
        PictureDecoder decoder = new PictureDecoder(avcodec_alloc_context3(codec));
        decoder.context.err_recognition(avcodec.AV_EF_EXPLODE | avcodec.AV_EF_CRCCHECK | avcodec.AV_EF_BUFFER);
        return decoder.opened(codec);
    }

    private PictureDecoder opened(AVCodec codec) throws UnreadableMedia {
        context.max_pixels(MOST_PIXELS);
        if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            close();
            throw UnreadableMedia.damaged();
        }
        return this;
    }

    /** Takes a packet in, or null for the end of the file; false when the decoder cannot make sense of it. */
    boolean send(AVPacket packet) {
        return avcodec_send_packet(context, packet) >= 0;
    }

    /** Hands the next picture out, if there is one by now. */
    boolean receive(AVFrame picture) {
        return avcodec_receive_frame(context, picture) >= 0;
    }

    /** Forgets what it took in, before reading goes on elsewhere in the file. */
    void restart() {
        avcodec_flush_buffers(context);
    }

    @Override
    public void close() {
        avcodec_free_context(context);
    }
}
