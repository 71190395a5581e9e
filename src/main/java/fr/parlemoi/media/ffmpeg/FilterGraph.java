package fr.parlemoi.media.ffmpeg;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Filters in FFmpeg's notation, with one way in and any number of ways out, each under the name it is given there. */
public final class FilterGraph implements AutoCloseable {

    private final AVFilterGraph graph = avfilter.avfilter_graph_alloc();
    private final AVFilterContext source;

    /** {@code source} is the way in, as in {@code buffer@in}. */
    public FilterGraph(String source, String filters) {
        try {
            // Encoders take the cores; filters in threads of their own would only wait for one another.
            graph.nb_threads(1);
            parse(filters);
            this.source = filter(source);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void parse(String filters) {
        try (AVFilterInOut in = new AVFilterInOut(null);
                AVFilterInOut out = new AVFilterInOut(null)) {
            NativeMedia.expect(avfilter.avfilter_graph_parse2(graph, filters, in, out), "avfilter_graph_parse2");
            NativeMedia.expect(avfilter.avfilter_graph_config(graph, null), "avfilter_graph_config");
        }
    }

    private AVFilterContext filter(String name) {
        return avfilter.avfilter_graph_get_filter(graph, name);
    }

    /** Takes in a frame, which stays the caller's, or null for the end. */
    public void push(AVFrame frame) {
        NativeMedia.expect(
                avfilter.av_buffersrc_add_frame_flags(source, frame, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF),
                "av_buffersrc_add_frame");
    }

    /** Hands out the next frame of {@code sink}, its time stamp in {@code unit}; false when there is none by now. */
    public boolean pull(String sink, AVFrame frame, AVRational unit) {
        AVFilterContext out = filter(sink);
        int code = avfilter.av_buffersink_get_frame(out, frame);
        if (code == avutil.AVERROR_EAGAIN() || code == avutil.AVERROR_EOF()) {
            return false;
        }
        NativeMedia.expect(code, "av_buffersink_get_frame");
        frame.pts(avutil.av_rescale_q(frame.pts(), avfilter.av_buffersink_get_time_base(out), unit));
        return true;
    }

    /** What a filter reports under {@code option}; NaN when it reports nothing. */
    public double reported(String filter, String option) {
        double[] value = {Double.NaN};
        return avutil.av_opt_get_double(filter(filter).priv(), new BytePointer(option), 0, value) < 0
                ? Double.NaN
                : value[0];
    }

    @Override
    public void close() {
        avfilter.avfilter_graph_free(graph);
    }
}
