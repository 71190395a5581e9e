package fr.parlemoi.media;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.Rotation;
import fr.parlemoi.media.ffmpeg.TimeLine;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;

/** Reads what a file really is, whatever its name says. */
public final class MediaProbe {

    private MediaProbe() {}

    /** Reads a whole film or recording; damaged, truncated and empty files are refused with the reason. */
    public static Probe probe(Path file) throws UnreadableMedia {
        try (InputFile input = InputFile.open(file)) {
            Optional<AVStream> video = input.best(AVMEDIA_TYPE_VIDEO);
            Optional<AVStream> audio = input.best(AVMEDIA_TYPE_AUDIO);
            if (video.isEmpty() && audio.isEmpty()) {
                throw UnreadableMedia.notMedia("il ne contient ni film ni son");
            }
            Optional<VideoTrack> videoTrack = video.map(stream -> videoTrack(input, stream));
            if (videoTrack
                    .filter(track -> track.width() < 1 || track.height() < 1)
                    .isPresent()) {
                throw UnreadableMedia.notMedia(
                        "la taille de son image est inconnue ; exportez-le de nouveau, en MP4 " + "de préférence");
            }
            MediaType type = MediaType.of(input, video, audio);
            return new Probe(
                    TimeLine.read(input).seconds(),
                    type.container(),
                    videoTrack,
                    audio.map(stream -> audioTrack(stream.codecpar())),
                    type.text());
        }
    }

    /** The size of a PNG, JPEG or WebP picture, read whole. */
    public static PictureSize picture(Path file) throws UnreadableMedia {
        return StillPicture.size(file);
    }

    private static AudioTrack audioTrack(AVCodecParameters coded) {
        return new AudioTrack(
                avcodec.avcodec_get_name(coded.codec_id()).getString(),
                coded.ch_layout().nb_channels(),
                coded.sample_rate());
    }

    /** The pictures of {@code stream} as people see them. */
    public static VideoTrack videoTrack(InputFile input, AVStream stream) {
        AVCodecParameters coded = stream.codecpar();
        int rotation = Rotation.of(coded);
        int width = (int) Math.round(coded.width() * pixelAspect(input, stream));
        boolean turned = rotation % 180 != 0;
        return new VideoTrack(
                avcodec.avcodec_get_name(coded.codec_id()).getString(),
                turned ? coded.height() : width,
                turned ? width : coded.height(),
                ratio(stream.avg_frame_rate(), 0),
                rotation);
    }

    private static double pixelAspect(InputFile input, AVStream stream) {
        return ratio(avformat.av_guess_sample_aspect_ratio(input.context(), stream, null), 1);
    }

    private static double ratio(AVRational ratio, double otherwise) {
        return ratio.num() > 0 && ratio.den() > 0 ? (double) ratio.num() / ratio.den() : otherwise;
    }
}
