package fr.parlemoi.media.encode;

import fr.parlemoi.media.ffmpeg.Encoder;
import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** One track of a clip being made. */
abstract class CrewFeed implements AutoCloseable {

    final CrewFilm film;
    final AVFormatContext context;
    final Encoder encoder;
    final AVStream stream;
    final Owned<AVPacket> packet = Owned.packet();
    boolean over;

    CrewFeed(CrewFilm film, AVFormatContext context, Encoder encoder) {
        this.film = film;
        this.context = context;
        this.encoder = encoder;
        stream = avformat.avformat_new_stream(context, null);
        encoder.declare(stream.codecpar());
        stream.codecpar().codec_tag(0);
        stream.time_base(encoder.unit());
    }

    abstract double now();

    abstract void advance();

    void send(AVFrame frame) {
        encoder.send(frame);
        while (encoder.receive(packet.it())) {
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
                packet.it().duration(0);
            }
            avcodec.av_packet_rescale_ts(packet.it(), encoder.unit(), stream.time_base());
            long shift = Math.round(film.clockStart / avutil.av_q2d(stream.time_base()));
            packet.it().pts(packet.it().pts() + shift).dts(packet.it().dts() + shift);
            packet.it().stream_index(stream.index());
            NativeMedia.expect(avformat.av_interleaved_write_frame(context, packet.it()), "write_frame");
        }
        over = frame == null;
    }

    @Override
    public void close() {
        packet.close();
        encoder.close();
    }
}
