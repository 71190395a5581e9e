package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.media.ffmpeg.Decoder;
import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;

/** How bright a WebP picture is. */
final class WebpLuma {

    private WebpLuma() {}

    /** Brightness at a place given in shares of width and height, 0 to 255. */
    static int at(Path webp, double x, double y) throws Exception {
        byte[] bytes = Files.readAllBytes(webp);
        try (Decoder decoder = Decoder.strict(avcodec.AV_CODEC_ID_WEBP);
                Owned<AVPacket> packet = Owned.packet();
                Owned<AVFrame> frame = Owned.frame()) {
            avcodec.av_new_packet(packet.it(), bytes.length);
            packet.it().data().put(bytes);
            assertThat(decoder.send(packet.it()) && decoder.receive(frame.it())).isTrue();
            long row = (long) (y * frame.it().height());
            // The first plane holds luma from 16 to 235.
            int stored = frame.it()
                            .data(0)
                            .get(row * frame.it().linesize(0)
                                    + (long) (x * frame.it().width()))
                    & 255;
            return (stored - 16) * 255 / 219;
        }
    }
}
