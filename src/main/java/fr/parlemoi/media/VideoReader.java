package fr.parlemoi.media;

import fr.parlemoi.media.ffmpeg.Decoder;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.Owned;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** The decoded pictures of a film, one after the other, from any place. */
final class VideoReader implements AutoCloseable {

    private final InputFile input;
    private final AVStream stream;
    private final Decoder decoder;
    private final Owned<AVPacket> packet = Owned.packet();
    private final Owned<AVFrame> upcoming = Owned.frame();
    private boolean atEnd;

    private VideoReader(InputFile input, AVStream stream, Decoder decoder) {
        this.input = input;
        this.stream = stream;
        this.decoder = decoder;
    }

    static VideoReader open(Path file) throws UnreadableMedia {
        InputFile input = InputFile.open(file);
        try {
            AVStream stream = input.best(avutil.AVMEDIA_TYPE_VIDEO).orElseThrow(UnreadableMedia::soundAlone);
            return new VideoReader(input, stream, Decoder.of(stream));
        } catch (UnreadableMedia | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    /** Hands out only pictures that stand by themselves, and spares the work on all others. */
    static VideoReader openForKeyPictures(Path file) throws UnreadableMedia {
        VideoReader reader = open(file);
        reader.decoder.skipToKeyPictures();
        return reader;
    }

    VideoTrack track() {
        return MediaProbe.videoTrack(input, stream);
    }

    /**
     * Goes on at the key picture before {@code place}, a share of the film from 0 to 1; returns the time stamp of the
     * place itself, in the track's unit.
     */
    long seek(double place) {
        long micros = (long) (place * Math.max(0, input.context().duration()));
        decoder.restart();
        atEnd = false;
        return avutil.av_rescale_q(input.seek(micros), avutil.av_make_q(1, avutil.AV_TIME_BASE), stream.time_base());
    }

    /** When a picture is shown, from the track's beginning. */
    double seconds(AVFrame picture) {
        long start = stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
        return (picture.best_effort_timestamp() - start) * avutil.av_q2d(stream.time_base());
    }

    /** Puts the next picture into {@code picture}; at the end leaves it as it is and returns false. */
    boolean next(AVFrame picture) throws UnreadableMedia {
        while (!decoder.receive(upcoming.it())) {
            if (atEnd) {
                return false;
            }
            feed();
        }
        avutil.av_frame_unref(picture);
        avutil.av_frame_move_ref(picture, upcoming.it());
        return true;
    }

    private void feed() throws UnreadableMedia {
        atEnd = !input.read(packet.it());
        if (atEnd) {
            decoder.send(null);
        } else if (packet.it().stream_index() == stream.index()) {
            decoder.send(packet.it());
        }
        avcodec.av_packet_unref(packet.it());
    }

    @Override
    public void close() {
        upcoming.close();
        packet.close();
        decoder.close();
        input.close();
    }
}
