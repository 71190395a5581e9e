package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.Mp4Writer;
import fr.parlemoi.media.ffmpeg.Owned;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** The packets of one track, one after the other, on their way into another file. */
final class PacketReader implements AutoCloseable {

    private final InputFile input;
    private final AVStream track;
    private final int written;
    private final Owned<AVPacket> packet = Owned.packet();
    private boolean there;

    /** Adds the track to {@code writer} and reads its first packet. */
    PacketReader(PacketSource source, Mp4Writer writer) throws UnreadableMedia {
        input = InputFile.openToWorkOn(source.file());
        try {
            track = input.context().streams(source.track());
            input.readOnly(track);
            written = writer.track(
                    declared -> avcodec.avcodec_parameters_copy(declared, track.codecpar()), track.time_base());
            read();
        } catch (UnreadableMedia | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void read() throws UnreadableMedia {
        do {
            avcodec.av_packet_unref(packet.it());
            there = input.read(packet.it());
        } while (there && packet.it().stream_index() != track.index());
    }

    /** Whether there is a packet left. */
    boolean there() {
        return there;
    }

    boolean key() {
        return (packet.it().flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
    }

    /** When the packet is shown, in seconds. */
    double shown() {
        return packet.it().pts() * avutil.av_q2d(track.time_base());
    }

    /** When a player must have decoded it, in seconds. */
    double decoded() {
        return packet.it().dts() * avutil.av_q2d(track.time_base());
    }

    void moveTo(Mp4Writer writer) throws UnreadableMedia {
        writer.write(packet.it(), written, track.time_base());
        read();
    }

    @Override
    public void close() {
        packet.close();
        input.close();
    }
}
