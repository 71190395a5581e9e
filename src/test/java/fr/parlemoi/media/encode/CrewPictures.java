package fr.parlemoi.media.encode;

import fr.parlemoi.media.ffmpeg.Encoder;
import fr.parlemoi.media.ffmpeg.FilterGraph;
import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

/** The pictures of a clip. */
final class CrewPictures extends CrewFeed {

    private static final int UNIT = 12_000;

    private final Owned<AVFrame> drawn = Owned.frame();
    private final Owned<AVFrame> converted = Owned.frame();
    private final FilterGraph conversion;
    private long number;

    CrewPictures(CrewFilm film, AVFormatContext context) {
        super(film, context, new Encoder(film.videoCodec, film.videoOptions, coder -> setUp(film, coder)));
        stream.avg_frame_rate(avutil.av_make_q(film.rate, 1));
        stream.sample_aspect_ratio(avutil.av_make_q(film.aspect == 1 ? 1 : film.aspect, film.aspect == 1 ? 1 : 100));
        if (film.rotation != 0) {
            AVPacketSideData all = new AVPacketSideData(null);
            int[] count = {0};
            AVPacketSideData matrix = avcodec.av_packet_side_data_new(
                    all, count, avcodec.AV_PKT_DATA_DISPLAYMATRIX, 9L * Integer.BYTES, 0);
            stream.codecpar().coded_side_data(all).nb_coded_side_data(count[0]);
            avutil.av_display_rotation_set(new IntPointer(matrix.data()), film.rotation);
        }
        conversion = new FilterGraph(
                "buffer@in",
                "buffer@in=video_size=%dx%d:pix_fmt=yuv420p:time_base=1/%d,%sformat=%s,buffersink@out"
                        .formatted(
                                film.width,
                                film.height,
                                UNIT,
                                film.interlaced ? "setfield=tff," : "",
                                avutil.av_get_pix_fmt_name(film.pixelFormat).getString()));
    }

    @Override
    double now() {
        return film.shownAt.applyAsDouble(number) + film.pictureStart;
    }

    @Override
    void advance() {
        double now = now();
        if (now >= Math.min(film.seconds, film.picturesEnd) - 1e-6) {
            send(null);
            return;
        }
        draw(now);
        drawn.it().pts(Math.round(now * UNIT));
        conversion.push(drawn.it());
        while (conversion.pull("buffersink@out", converted.it(), encoder.unit())) {
            converted.it().pict_type(avutil.AV_PICTURE_TYPE_NONE);
            send(converted.it());
            avutil.av_frame_unref(converted.it());
        }
        number++;
    }

    private void draw(double now) {
        AVFrame frame = drawn.it();
        avutil.av_frame_unref(frame);
        frame.width(film.width).height(film.height).format(avutil.AV_PIX_FMT_YUV420P);
        NativeMedia.expect(avutil.av_frame_get_buffer(frame, 0), "get_buffer");
        byte[] luma = new byte[film.width];
        byte[] plain = new byte[(film.width + 1) / 2];
        byte[] red = new byte[(film.width + 1) / 2];
        java.util.Arrays.fill(luma, (byte) (CrewFilm.clap(now) ? 235 : 70));
        java.util.Arrays.fill(plain, (byte) 128);
        java.util.Arrays.fill(red, (byte) 128);
        java.util.Arrays.fill(red, 0, red.length / 3, (byte) 230);
        byte[] grain = new byte[film.width];
        for (int y = 0; y < film.height; y++) {
            if (film.noisy && !CrewFilm.clap(now)) {
                film.random.nextBytes(grain);
                for (int x = 0; x < film.width; x++) {
                    luma[x] = (byte) (70 + grain[x] / 6);
                }
            }
            new BytePointer(frame.data(0))
                    .position((long) y * frame.linesize(0))
                    .put(luma, 0, luma.length);
        }
        int rows = (film.height + 1) / 2;
        for (int y = 0; y < rows; y++) {
            byte[] line = y < rows / 3 ? red : plain;
            new BytePointer(frame.data(1))
                    .position((long) y * frame.linesize(1))
                    .put(plain, 0, plain.length);
            new BytePointer(frame.data(2))
                    .position((long) y * frame.linesize(2))
                    .put(line, 0, line.length);
        }
    }

    @Override
    public void close() {
        conversion.close();
        drawn.close();
        converted.close();
        super.close();
    }

    private static void setUp(CrewFilm film, AVCodecContext context) {
        context.width(film.width).height(film.height).pix_fmt(film.pixelFormat);
        boolean mpeg2 = film.videoCodec.equals("mpeg2video") || film.videoCodec.equals("mpeg4");
        context.time_base(mpeg2 ? avutil.av_make_q(1, film.rate) : avutil.av_make_q(1, UNIT));
        context.framerate(avutil.av_make_q(film.rate, 1)).gop_size(film.rate);
        context.sample_aspect_ratio(avutil.av_make_q(film.aspect == 1 ? 1 : film.aspect, film.aspect == 1 ? 1 : 100));
        context.bit_rate(800_000);
        if (film.interlaced) {
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_INTERLACED_DCT | avcodec.AV_CODEC_FLAG_INTERLACED_ME);
            context.field_order(avcodec.AV_FIELD_TT);
        }
    }
}
