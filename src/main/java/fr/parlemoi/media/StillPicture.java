package fr.parlemoi.media;

import fr.parlemoi.media.ffmpeg.Decoder;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import fr.parlemoi.media.ffmpeg.Rotation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;

/** A picture of the course: told apart by its first bytes, and decoded whole, since half a picture has a size too. */
final class StillPicture {

    private static final int MOST_BYTES = 50_000_000;

    private StillPicture() {}

    static PictureSize size(Path file) throws UnreadableMedia {
        NativeMedia.ready();
        byte[] bytes = bytes(file);
        try (Decoder decoder = Decoder.strict(codec(bytes));
                Owned<AVPacket> packet = Owned.packet();
                Owned<AVFrame> frame = Owned.frame()) {
            NativeMedia.expect(avcodec.av_new_packet(packet.it(), bytes.length), "av_new_packet");
            packet.it().data().put(bytes);
            if (!decoder.send(packet.it()) || !(decoder.receive(frame.it()) || ends(decoder, frame.it()))) {
                throw UnreadableMedia.notPicture("elle est tronquée, abîmée ou animée ; exportez-la de nouveau");
            }
            boolean turned = Rotation.of(frame.it()) % 180 != 0;
            int width = frame.it().width();
            int height = frame.it().height();
            return turned ? new PictureSize(height, width) : new PictureSize(width, height);
        }
    }

    private static boolean ends(Decoder decoder, AVFrame frame) {
        return decoder.send(null) && decoder.receive(frame);
    }

    private static byte[] bytes(Path file) throws UnreadableMedia {
        if (InputFile.bytes(file) > MOST_BYTES) {
            throw UnreadableMedia.notPicture("elle dépasse 50 Mo ; réduisez-la");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UnreadableMedia("ne peut pas être lu : vérifiez ses droits d’accès");
        }
    }

    private static int codec(byte[] bytes) throws UnreadableMedia {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return avcodec.AV_CODEC_ID_PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return avcodec.AV_CODEC_ID_MJPEG;
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return avcodec.AV_CODEC_ID_WEBP;
        }
        throw UnreadableMedia.notPicture(
                "son contenu n’est ni du WebP, ni du PNG, ni du JPEG ; exportez-la de nouveau");
    }
}
