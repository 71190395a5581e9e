package fr.parlemoi.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;

import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** Encodes a BGRA picture as WebP. */
final class WebpPicture {

    private static final int QUALITY = 80;

    private WebpPicture() {}

    /** The whole WebP file. */
    static byte[] encode(AVFrame picture) {
        return encode(picture, QUALITY);
    }

    /** The whole WebP file, of a quality from 0 to 100. */
    static byte[] encode(AVFrame picture, int quality) {
        AVCodec codec = avcodec_find_encoder_by_name("libwebp");
        AVCodecContext context = avcodec_alloc_context3(codec);
        AVDictionary options = new AVDictionary(null);
        try (Owned<AVPacket> packet = Owned.packet()) {
            context.width(picture.width()).height(picture.height()).pix_fmt(picture.format());
            context.time_base(avutil.av_make_q(1, 1));
            avutil.av_dict_set(options, "quality", Integer.toString(quality), 0);
            NativeMedia.expect(avcodec_open2(context, codec, options), "avcodec_open2");
            NativeMedia.expect(avcodec_send_frame(context, picture), "avcodec_send_frame");
            NativeMedia.expect(avcodec_receive_packet(context, packet.it()), "avcodec_receive_packet");
            byte[] bytes = new byte[packet.it().size()];
            packet.it().data().get(bytes);
            return bytes;
        } finally {
            avutil.av_dict_free(options);
            avcodec_free_context(context);
        }
    }
}
