package fr.parlemoi.media.encode;

import fr.parlemoi.media.PictureSize;
import fr.parlemoi.media.ffmpeg.ColourMatrix;
import fr.parlemoi.media.ffmpeg.FilterGraph;
import fr.parlemoi.media.ffmpeg.Rotation;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Makes of each decoded picture one for every rung: progressive, upright, in square pixels, 8 bit, BT.709. Each rung is
 * scaled from the one above it, which costs less than from the master and looks the same.
 */
final class PictureChain implements AutoCloseable {

    private final FrameRate rate;
    private final FilterGraph graph;
    private final String accepted;

    PictureChain(AVFrame first, boolean interlaced, int rotation, FrameRate rate, List<Rung> rungs) {
        this.rate = rate;
        this.accepted = shape(first);
        String prepare = (interlaced ? "bwdif=mode=send_frame:deint=interlaced," : "")
                + scale(first, turned(rungs.getFirst().size(), rotation))
                + ","
                + standardRange(first)
                + "format=yuv420p,"
                + Rotation.filter(rotation)
                + "setsar=1,sidedata=mode=delete";
        graph = new FilterGraph("buffer@in", source(first) + "," + prepare + split(rungs));
    }

    private String source(AVFrame first) {
        return "buffer@in=video_size=%dx%d:pix_fmt=%d:time_base=%d/%d:colorspace=%d:range=%d"
                .formatted(
                        first.width(),
                        first.height(),
                        first.format(),
                        rate.seconds(),
                        rate.pictures(),
                        first.colorspace(),
                        first.color_range());
    }

    private static String scale(AVFrame first, PictureSize size) {
        String scale = "scale=%d:%d:flags=bicubic".formatted(size.width(), size.height());
        if (transfer(first).isPresent()) {
            return scale + ",format=yuv420p10";
        }
        return scale + ":in_color_matrix=%s:out_color_matrix=bt709:out_range=tv".formatted(ColourMatrix.of(first));
    }

    /** What a recent phone films in high dynamic range would look grey and dull as it is. */
    private static String standardRange(AVFrame first) {
        return transfer(first)
                .map(("zscale=tin=%s:pin=bt2020:min=bt2020nc:rin=tv:t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
                        + "tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,")::formatted)
                .orElse("");
    }

    private static Optional<String> transfer(AVFrame picture) {
        return switch (picture.color_trc()) {
            case avutil.AVCOL_TRC_SMPTE2084 -> Optional.of("smpte2084");
            case avutil.AVCOL_TRC_ARIB_STD_B67 -> Optional.of("arib-std-b67");
            default -> Optional.empty();
        };
    }

    private static PictureSize turned(PictureSize upright, int rotation) {
        return rotation % 180 == 0 ? upright : new PictureSize(upright.height(), upright.width());
    }

    private static String split(List<Rung> rungs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rungs.size(); i++) {
            PictureSize size = rungs.get(i).size();
            if (i > 0) {
                text.append(",split[kept%1$d][rest%1$d];[kept%1$d]buffersink@%1$d;[rest%1$d]".formatted(i - 1))
                        .append("scale=%d:%d:flags=bicubic".formatted(size.width(), size.height()));
            }
        }
        return text.append(",buffersink@").append(rungs.size() - 1).toString();
    }

    /** Whether the chain was made for pictures like this one; a broadcast may change in the middle. */
    boolean accepts(AVFrame picture) {
        return accepted.equals(shape(picture));
    }

    private static String shape(AVFrame picture) {
        return "%d×%d %d %d %d %d"
                .formatted(
                        picture.width(),
                        picture.height(),
                        picture.format(),
                        picture.colorspace(),
                        picture.color_range(),
                        picture.color_trc());
    }

    void push(AVFrame picture) {
        graph.push(picture);
    }

    /** Hands out the next picture of a rung, with its number as time stamp; false when there is none by now. */
    boolean pull(int rung, AVFrame picture) {
        return graph.pull("buffersink@" + rung, picture, rate.unit());
    }

    @Override
    public void close() {
        graph.close();
    }
}
