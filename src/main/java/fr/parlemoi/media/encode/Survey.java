package fr.parlemoi.media.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** What the packets of a master tell without being decoded: where its key pictures are, and how much each track takes. */
final class Survey implements Consumer<AVPacket> {

    /**
     * @param seconds when it is shown
     * @param place of its first byte in the file
     */
    record KeyPicture(double seconds, long place) {}

    private final AVStream pictures;
    private final AVStream sound;
    private final List<KeyPicture> keys = new ArrayList<>();
    private final List<Long> others = new ArrayList<>();
    private long pictureBytes;
    private long soundBytes;

    /** Either may be null. */
    Survey(AVStream pictures, AVStream sound) {
        this.pictures = pictures;
        this.sound = sound;
    }

    @Override
    public void accept(AVPacket packet) {
        if (pictures != null && packet.stream_index() == pictures.index()) {
            pictureBytes += packet.size();
            if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
                keys.add(new KeyPicture(packet.pts() * avutil.av_q2d(pictures.time_base()), packet.pos()));
            } else {
                others.add(packet.pos());
            }
        } else if (sound != null && packet.stream_index() == sound.index()) {
            soundBytes += packet.size();
        }
    }

    AVStream pictures() {
        return pictures;
    }

    AVStream sound() {
        return sound;
    }

    List<KeyPicture> keys() {
        return keys;
    }

    /** Places in the file of the pictures that are no key pictures. */
    List<Long> others() {
        return others;
    }

    long pictureBytes() {
        return pictureBytes;
    }

    long soundBytes() {
        return soundBytes;
    }
}
