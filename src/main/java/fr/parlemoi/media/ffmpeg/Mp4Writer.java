package fr.parlemoi.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Writes an MP4 in fragments that its caller begins, with the index of all fragments at the front. */
public final class Mp4Writer implements AutoCloseable {

    private static final String FRAGMENTED = "+frag_custom+default_base_moof+delay_moov+global_sidx";

    private final Path file;
    private final AVFormatContext context = new AVFormatContext(null);
    private boolean begun;
    private boolean described;

    public Mp4Writer(Path file) {
        this.file = file;
        try {
            AVIOContext output = new AVIOContext(null);
            expect(avformat_alloc_output_context2(context, null, "mp4", "file:" + file.toAbsolutePath()));
            context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
            // Tracks keep their times: what begins before 0 is left out by an edit list.
            context.avoid_negative_ts(0);
            expect(avio_open(output, "file:" + file.toAbsolutePath(), avformat.AVIO_FLAG_WRITE));
            context.pb(output);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Adds a track, before the first packet; returns its number. */
    public int track(Consumer<AVCodecParameters> declaration, AVRational unit) {
        AVStream stream = avformat_new_stream(context, null);
        declaration.accept(stream.codecpar());
        stream.codecpar().codec_tag(0);
        stream.time_base(unit);
        return stream.index();
    }

    /** Writes a packet whose time stamps are in {@code unit}, and empties it. */
    public void write(AVPacket packet, int track, AVRational unit) {
        begin();
        avcodec.av_packet_rescale_ts(packet, unit, context.streams(track).time_base());
        packet.stream_index(track);
        packet.pos(-1);
        expect(av_write_frame(context, packet));
        avcodec.av_packet_unref(packet);
    }

    private void begin() {
        if (!begun) {
            AVDictionary options = new AVDictionary(null);
            try {
                avutil.av_dict_set(options, "movflags", FRAGMENTED, 0);
                expect(avformat_write_header(context, options));
            } finally {
                avutil.av_dict_free(options);
            }
            begun = true;
        }
    }

    /** Ends the fragment; the next packet begins another. */
    public void endFragment() {
        if (!described) {
            // The first time writes what the packets so far say of the whole file.
            expect(av_write_frame(context, null));
            described = true;
        }
        expect(av_write_frame(context, null));
    }

    /** Completes the file. */
    public void finish() {
        begin();
        expect(av_write_trailer(context));
        closeFile();
    }

    private void closeFile() {
        AVIOContext output = context.pb();
        if (output != null && !output.isNull()) {
            context.pb(null);
            expect(avio_close(output));
        }
    }

    private void expect(int code) {
        if (code < 0) {
            byte[] text = new byte[128];
            avutil.av_strerror(code, text, text.length);
            throw new UncheckedIOException(new IOException(file + ": " + new String(text).trim()));
        }
    }

    @Override
    public void close() {
        if (!context.isNull()) {
            closeFile();
            avformat_free_context(context);
        }
    }
}
