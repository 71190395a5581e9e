package fr.parlemoi.media;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** A decoded picture as people see it: upright, in square pixels, at the poster's size, as BGRA bytes. */
final class PosterFrame implements AutoCloseable {

    private static final int HIGH_DEFINITION = 720;
    private static final int STEP = 7;

    private final AVFrame frame = avutil.av_frame_alloc();

    private PosterFrame() {}

    static PosterFrame of(AVFrame decoded, int rotation, PictureSize size) {
        PosterFrame poster = new PosterFrame();
        AVFilterGraph graph = avfilter.avfilter_graph_alloc();
        try {
            parse(graph, steps(decoded, rotation, size));
            AVFilterContext source = avfilter.avfilter_graph_get_filter(graph, "buffer@in");
            AVFilterContext sink = avfilter.avfilter_graph_get_filter(graph, "buffersink@out");
            NativeMedia.expect(avfilter.av_buffersrc_write_frame(source, decoded), "av_buffersrc_write_frame");
            NativeMedia.expect(avfilter.av_buffersink_get_frame(sink, poster.frame), "av_buffersink_get_frame");
            return poster;
        } catch (RuntimeException failure) {
            poster.close();
            throw failure;
        } finally {
            avfilter.avfilter_graph_free(graph);
        }
    }

    private static void parse(AVFilterGraph graph, String steps) {
        try (AVFilterInOut in = new AVFilterInOut(null);
                AVFilterInOut out = new AVFilterInOut(null)) {
            NativeMedia.expect(avfilter.avfilter_graph_parse2(graph, steps, in, out), "avfilter_graph_parse2");
            NativeMedia.expect(avfilter.avfilter_graph_config(graph, null), "avfilter_graph_config");
        }
    }

    private static String steps(AVFrame decoded, int rotation, PictureSize size) {
        // Players take the colours of high definition as BT.709 when a film does not say; the scaler would not.
        boolean silent = decoded.colorspace() == avutil.AVCOL_SPC_UNSPECIFIED && decoded.height() >= HIGH_DEFINITION;
        return "buffer@in=video_size=%dx%d:pix_fmt=%d:time_base=1/1:colorspace=%d:range=%d,"
                        .formatted(
                                decoded.width(),
                                decoded.height(),
                                decoded.format(),
                                decoded.colorspace(),
                                decoded.color_range())
                + turn(rotation)
                + "scale=%d:%d:in_color_matrix=%s,format=bgra,buffersink@out"
                        .formatted(size.width(), size.height(), silent ? "bt709" : "auto");
    }

    private static String turn(int rotation) {
        return switch (rotation) {
            case 90 -> "transpose=clock,";
            case 180 -> "hflip,vflip,";
            case 270 -> "transpose=cclock,";
            default -> "";
        };
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
