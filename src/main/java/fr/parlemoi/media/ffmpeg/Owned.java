package fr.parlemoi.media.ffmpeg;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;

/** A native object that is freed at the end of its try block, with what it refers to. */
public record Owned<T extends Pointer>(T it, Consumer<T> free) implements AutoCloseable {

    public static Owned<AVPacket> packet() {
        return new Owned<>(avcodec.av_packet_alloc(), avcodec::av_packet_free);
    }

    public static Owned<AVFrame> frame() {
        return new Owned<>(avutil.av_frame_alloc(), avutil::av_frame_free);
    }

    @Override
    public void close() {
        free.accept(it);
    }
}
