package fr.parlemoi.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MP3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VORBIS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;

/** A codec's name and profile as RFC 6381 and the codecs' own ISO bindings write them in {@code codecs="…"}. */
final class CodecString {

    private static final int H264_PARAMETERS = 7;
    private static final int AAC_LOW_COMPLEXITY = 2;

    private CodecString() {}

    /** Empty for a codec that no browser plays: then a type without codecs is the truth. */
    static Optional<String> of(AVCodecParameters coded) {
        byte[] setup = setup(coded);
        return switch (coded.codec_id()) {
            case AV_CODEC_ID_H264 -> h264(setup);
            case AV_CODEC_ID_HEVC -> hevc(setup);
            case AV_CODEC_ID_AV1 -> av1(setup);
            case AV_CODEC_ID_VP9 ->
                Optional.of("vp09.%02d.%02d.08"
                        .formatted(Math.max(0, coded.profile()), coded.level() > 0 ? coded.level() : 10));
            case AV_CODEC_ID_VP8 -> Optional.of("vp8");
            case AV_CODEC_ID_AAC -> Optional.of("mp4a.40." + aacObjectType(setup));
            case AV_CODEC_ID_MP3 -> Optional.of("mp3");
            case AV_CODEC_ID_OPUS -> Optional.of("opus");
            case AV_CODEC_ID_VORBIS -> Optional.of("vorbis");
            case AV_CODEC_ID_FLAC -> Optional.of("flac");
            default -> Optional.empty();
        };
    }

    private static byte[] setup(AVCodecParameters coded) {
        byte[] setup = new byte[coded.extradata_size()];
        if (setup.length > 0) {
            coded.extradata().get(setup);
        }
        return setup;
    }

    /** Profile, constraints and level stand in the header (avcC), or at the start of the parameter set (Annex B). */
    private static Optional<String> h264(byte[] setup) {
        int at = setup.length > 0 && setup[0] == 1 ? 1 : afterParameterSet(setup);
        return at + 2 < setup.length
                ? Optional.of("avc1.%02x%02x%02x".formatted(setup[at], setup[at + 1], setup[at + 2]))
                : Optional.empty();
    }

    private static int afterParameterSet(byte[] setup) {
        for (int at = 0; at + 3 < setup.length; at++) {
            if (setup[at] == 0 && setup[at + 1] == 0 && setup[at + 2] == 1 && (setup[at + 3] & 31) == H264_PARAMETERS) {
                return at + 4;
            }
        }
        return setup.length;
    }

    /** ISO/IEC 14496-15, annex E: profile, reversed compatibility flags, tier and level, constraint bytes. */
    private static Optional<String> hevc(byte[] setup) {
        if (setup.length < 13 || setup[0] != 1) {
            return Optional.empty();
        }
        String space = List.of("", "A", "B", "C").get(setup[1] >> 6 & 3);
        char tier = (setup[1] >> 5 & 1) == 0 ? 'L' : 'H';
        int compatibility = Integer.reverse(ByteBuffer.wrap(setup, 2, 4).getInt());
        StringBuilder text = new StringBuilder(
                "hvc1.%s%d.%X.%c%d".formatted(space, setup[1] & 31, compatibility, tier, setup[12] & 255));
        int last = 11;
        while (last >= 6 && setup[last] == 0) {
            last--;
        }
        for (int at = 6; at <= last; at++) {
            text.append(".%X".formatted(setup[at]));
        }
        return Optional.of(text.toString());
    }

    /** AV1 codec ISO media file format binding, section 5: profile, level, tier, bit depth. */
    private static Optional<String> av1(byte[] setup) {
        if (setup.length < 3) {
            return Optional.empty();
        }
        char tier = (setup[2] & 0x80) == 0 ? 'M' : 'H';
        int depth = (setup[2] & 0x40) == 0 ? 8 : (setup[2] & 0x20) == 0 ? 10 : 12;
        return Optional.of("av01.%d.%02d%c.%02d".formatted(setup[1] >> 5 & 7, setup[1] & 31, tier, depth));
    }

    /** ISO/IEC 14496-3: five bits, or after 31 six more; a stream that carries none is of low complexity. */
    private static int aacObjectType(byte[] setup) {
        if (setup.length < 2) {
            return AAC_LOW_COMPLEXITY;
        }
        int type = setup[0] >> 3 & 31;
        return type == 31 ? 32 + ((setup[0] & 7) << 3 | setup[1] >> 5 & 7) : type;
    }
}
