package fr.parlemoi.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/** How a phone that was held upright says so: degrees clockwise by which the stored picture is to be turned. */
public final class Rotation {

    private Rotation() {}

    public static int of(AVCodecParameters coded) {
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(
                coded.coded_side_data(), coded.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        return matrix == null ? 0 : quarter(matrix.data());
    }

    public static int of(AVFrame frame) {
        AVFrameSideData matrix = avutil.av_frame_get_side_data(frame, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
        return matrix == null ? 0 : quarter(matrix.data());
    }

    private static int quarter(Pointer matrix) {
        double counterclockwise = avutil.av_display_rotation_get(new IntPointer(matrix));
        return Double.isNaN(counterclockwise) ? 0 : Math.floorMod(-Math.round(counterclockwise / 90) * 90, 360);
    }

    /** The filter that turns a stored picture upright, with a comma behind it; nothing for one that stands. */
    public static String filter(int degrees) {
        return switch (degrees) {
            case 90 -> "transpose=clock,";
            case 180 -> "hflip,vflip,";
            case 270 -> "transpose=cclock,";
            default -> "";
        };
    }
}
