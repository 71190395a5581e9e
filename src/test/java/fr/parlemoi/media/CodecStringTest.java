package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.media.ffmpeg.NativeMedia;
import fr.parlemoi.media.ffmpeg.Owned;
import java.util.HexFormat;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecStringTest {

    @ParameterizedTest
    @CsvSource({
        // High profile, level 3.1: from an mp4's header, and from a parameter set as transport streams carry it.
        "h264, 0164001fffe1, avc1.64001f",
        "h264, 000000016764001f, avc1.64001f",
        // Main profile, level 3.1, progressive; then Main 10 in the high tier, without constraints.
        "hevc, 010160000000b000000000005d, hvc1.1.6.L93.B0",
        "hevc, 0122200000000000000000007b, hvc1.2.4.H123",
        "av1, 81040c00, av01.0.04M.08",
        "av1, 812d4c00, av01.1.13M.10",
        // Low complexity; then the escape to a type past 31.
        "aac, 1188, mp4a.40.2",
        "aac, f946, mp4a.40.42"
    })
    void writes_profile_and_level(String codec, String setup, String text) {
        assertThat(codecString(codec, setup)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"h264", "hevc", "av1", "mpeg2video", "prores"})
    void says_nothing_that_it_does_not_know(String codec) {
        assertThat(codecString(codec, "")).isEmpty();
    }

    @Test
    void takes_bare_aac_as_low_complexity() {
        assertThat(codecString("aac", "")).contains("mp4a.40.2");
    }

    private static Optional<String> codecString(String codec, String setup) {
        NativeMedia.ready();
        byte[] bytes = HexFormat.of().parseHex(setup);
        try (Owned<AVCodecParameters> coded =
                new Owned<>(avcodec.avcodec_parameters_alloc(), avcodec::avcodec_parameters_free)) {
            coded.it().codec_id(avcodec.avcodec_descriptor_get_by_name(codec).id());
            if (bytes.length > 0) {
                BytePointer extradata = new BytePointer(avutil.av_mallocz(bytes.length + 64L));
                coded.it().extradata(extradata.put(bytes)).extradata_size(bytes.length);
            }
            return CodecString.of(coded.it());
        }
    }
}
