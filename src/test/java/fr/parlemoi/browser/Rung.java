package fr.parlemoi.browser;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/** A small film as one fragmented MP4 with the playlist that plays it piece by piece: bars that move, and a tone. */
final class Rung {

    private static final int RATE = 5;
    private static final int SAMPLE_RATE = 48_000;

    private Rung() {}

    /** Writes {@code path.mp4} and {@code path.m3u8}; native code must have been loaded before. */
    static Path write(Path path, int width, int height, double seconds) {
        Path file = path.resolveSibling(path.getFileName() + ".mp4");
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(path + ".m3u8", width, height, 1)) {
            recorder.setFormat("hls");
            recorder.setOption("hls_time", "2");
            recorder.setOption("hls_playlist_type", "vod");
            recorder.setOption("hls_segment_type", "fmp4");
            recorder.setOption("hls_flags", "single_file+independent_segments");
            recorder.setOption("hls_segment_filename", file.toString());
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
            recorder.setVideoOption("preset", "ultrafast");
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(RATE);
            recorder.setGopSize(2 * RATE);
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setSampleRate(SAMPLE_RATE);
            recorder.setAudioBitrate(40_000);
            recorder.start();
            for (int i = 0; i < seconds * RATE; i++) {
                byte[] grey = bars(width, height, i);
                recorder.recordImage(
                        width, height, Frame.DEPTH_UBYTE, 1, width, avutil.AV_PIX_FMT_GRAY8, ByteBuffer.wrap(grey));
                recorder.recordSamples(SAMPLE_RATE, 1, ShortBuffer.wrap(tone(i)));
            }
        } catch (FrameRecorder.Exception failure) {
            throw new IllegalStateException(failure);
        }
        return file;
    }

    private static byte[] bars(int width, int height, int index) {
        byte[] grey = new byte[width * height];
        for (int at = 0; at < grey.length; at++) {
            grey[at] = (byte) ((at % width + 4 * index) / 8 * 16);
        }
        return grey;
    }

    private static short[] tone(int index) {
        short[] samples = new short[SAMPLE_RATE / RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * 440 * (index * samples.length + i) / SAMPLE_RATE));
        }
        return samples;
    }
}
