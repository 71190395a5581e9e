package fr.parlemoi.media;

import fr.parlemoi.media.ffmpeg.InputFile;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * What a browser is told before it loads a medium.
 *
 * @param container {@code mp4}, {@code mov}, {@code webm}, {@code matroska}, or FFmpeg's name of another
 * @param text media type with codecs
 */
record MediaType(String container, String text) {

    private static final Set<Integer> WEBM_CODECS = Set.of(
            avcodec.AV_CODEC_ID_VP8,
            avcodec.AV_CODEC_ID_VP9,
            avcodec.AV_CODEC_ID_AV1,
            avcodec.AV_CODEC_ID_OPUS,
            avcodec.AV_CODEC_ID_VORBIS);

    static MediaType of(InputFile input, Optional<AVStream> video, Optional<AVStream> audio) {
        String container = container(input);
        String kind = video.isPresent() ? "video/" : "audio/";
        String codecs = Stream.of(video, audio)
                .flatMap(Optional::stream)
                .flatMap(stream -> CodecString.of(stream.codecpar()).stream())
                .collect(Collectors.joining(", "));
        String type = kind + subtype(container);
        return new MediaType(container, codecs.isEmpty() ? type : type + "; codecs=\"" + codecs + "\"");
    }

    private static String container(InputFile input) {
        String format = input.context().iformat().name().getString();
        if (format.startsWith("mov,")) {
            return brand(input).startsWith("qt") ? "mov" : "mp4";
        }
        if (format.startsWith("matroska,")) {
            return input.streams()
                            .map(AVStream::codecpar)
                            .map(AVCodecParameters::codec_id)
                            .allMatch(WEBM_CODECS::contains)
                    ? "webm"
                    : "matroska";
        }
        return format;
    }

    private static String brand(InputFile input) {
        AVDictionaryEntry brand = avutil.av_dict_get(input.context().metadata(), "major_brand", null, 0);
        return brand == null ? "qt" : brand.value().getString();
    }

    private static String subtype(String container) {
        return switch (container) {
            case "mov" -> "quicktime";
            case "matroska" -> "x-matroska";
            case "mp3" -> "mpeg";
            case "mp4", "webm", "ogg", "aac", "wav", "flac", "mpeg" -> container;
            default -> "x-" + container;
        };
    }
}
