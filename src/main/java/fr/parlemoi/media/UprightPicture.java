package fr.parlemoi.media;

import fr.parlemoi.media.ffmpeg.ColourMatrix;
import fr.parlemoi.media.ffmpeg.FilterGraph;
import fr.parlemoi.media.ffmpeg.Rotation;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** A decoded picture as people see it: upright, in square pixels, at a size of choice, as BGRA bytes. */
final class UprightPicture implements AutoCloseable {

    private static final int STEP = 7;

    private final AVFrame frame = avutil.av_frame_alloc();

    private UprightPicture() {}

    static UprightPicture of(AVFrame decoded, int rotation, PictureSize size) {
        UprightPicture upright = new UprightPicture();
        try (FilterGraph graph = new FilterGraph("buffer@in", steps(decoded, rotation, size))) {
            graph.push(decoded);
            if (!graph.pull("buffersink@out", upright.frame, avutil.av_make_q(1, 1))) {
                throw new IllegalStateException("the scaler gave no picture");
            }
            return upright;
        } catch (RuntimeException failure) {
            upright.close();
            throw failure;
        }
    }

    private static String steps(AVFrame decoded, int rotation, PictureSize size) {
        return "buffer@in=video_size=%dx%d:pix_fmt=%d:time_base=1/1:colorspace=%d:range=%d,"
                        .formatted(
                                decoded.width(),
                                decoded.height(),
                                decoded.format(),
                                decoded.colorspace(),
                                decoded.color_range())
                + Rotation.filter(rotation)
                + "scale=%d:%d:in_color_matrix=%s,format=bgra,buffersink@out"
                        .formatted(size.width(), size.height(), ColourMatrix.of(decoded));
    }

    AVFrame frame() {
        return frame;
    }

    /** How far its brightness spreads: the standard deviation of luma, 0 (one colour) to 127. */
    double contrast() {
        BytePointer bytes = frame.data(0);
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 0; y < frame.height(); y += STEP) {
            for (int x = 0; x < frame.width(); x += STEP) {
                double luma = luma(bytes, (long) y * frame.linesize(0) + 4L * x);
                sum += luma;
                squares += luma * luma;
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    private static double luma(BytePointer bytes, long at) {
        return 0.114 * (bytes.get(at) & 255) + 0.587 * (bytes.get(at + 1) & 255) + 0.299 * (bytes.get(at + 2) & 255);
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
