package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.Rotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * How much of a master is already as this product would make it.
 *
 * @param pictures its pictures can be kept, key pictures on the grid included
 * @param sound its sound can be kept if it is as loud as it should be, or it has none
 * @param container it is one MP4 of these tracks alone: a film in fragments, each from a key picture on, or sound that
 *     begins with its description
 * @param keys where its key pictures are, in seconds
 */
record Fitness(
        boolean pictures, boolean sound, boolean container, List<Double> keys, long pictureBytes, long soundBytes) {

    private static final Set<Integer> PROFILES = Set.of(
            avcodec.AV_PROFILE_H264_CONSTRAINED_BASELINE,
            avcodec.AV_PROFILE_H264_BASELINE,
            avcodec.AV_PROFILE_H264_MAIN,
            avcodec.AV_PROFILE_H264_HIGH);
    private static final int HIGHEST_LEVEL = 31;
    private static final double FASTEST = 30.3;
    // What nobody sees or hears between picture and sound.
    private static final double TOGETHER = 0.045;
    private static final int MOST_KILOBITS_OF_SOUND = 96;
    private static final int MOST_KILOBITS_ALONE = 64;

    static Fitness of(Path file, InputFile input, Survey survey, double seconds) throws UnreadableMedia {
        AVStream pictures = survey.pictures();
        AVStream sound = survey.sound();
        boolean picturesFit = pictures != null && coded(pictures) && regular(survey, seconds);
        double most = pictures == null ? MOST_KILOBITS_ALONE : MOST_KILOBITS_OF_SOUND;
        boolean soundFits =
                sound == null || soundCoded(sound.codecpar()) && survey.soundBytes() / 125.0 <= most * (seconds + 1);
        boolean container = input.streams().count() == (pictures == null ? 0 : 1) + (sound == null ? 0 : 1)
                && (pictures == null ? Fragments.describedFirst(file) : inPieces(file, survey, seconds));
        List<Double> keys =
                survey.keys().stream().map(Survey.KeyPicture::seconds).toList();
        return new Fitness(picturesFit, soundFits, container, keys, survey.pictureBytes(), survey.soundBytes());
    }

    private static boolean inPieces(Path file, Survey survey, double seconds) throws UnreadableMedia {
        return Fragments.of(file)
                .map(fragments -> fragments.onGrid(survey, seconds))
                .orElse(false);
    }

    private static boolean coded(AVStream track) {
        AVCodecParameters coded = track.codecpar();
        return coded.codec_id() == avcodec.AV_CODEC_ID_H264
                && PROFILES.contains(coded.profile())
                && coded.level() <= HIGHEST_LEVEL
                && coded.format() == avutil.AV_PIX_FMT_YUV420P
                && (coded.field_order() == avcodec.AV_FIELD_PROGRESSIVE
                        || coded.field_order() == avcodec.AV_FIELD_UNKNOWN)
                && coded.width() % 2 == 0
                && coded.height() % 2 == 0
                && Math.min(coded.width(), coded.height()) <= 720
                && square(coded.sample_aspect_ratio())
                && Rotation.of(coded) == 0;
    }

    private static boolean square(AVRational aspect) {
        return aspect.num() == 0 || aspect.num() == aspect.den();
    }

    private static boolean regular(Survey survey, double seconds) {
        AVStream track = survey.pictures();
        double rate = avutil.av_q2d(track.avg_frame_rate());
        Rung rung = Rung.own(track.codecpar().width(), track.codecpar().height());
        return rate > 0
                && rate <= FASTEST
                && survey.pictureBytes() / 125.0 <= rung.kilobits() * (seconds + Rung.BUFFER_SECONDS)
                && onGrid(survey.keys(), seconds, 1 / rate);
    }

    /** Whether the first picture at or after every two seconds is a key picture. */
    private static boolean onGrid(List<Survey.KeyPicture> keys, double seconds, double picture) {
        for (double wanted = 0; wanted < seconds - picture; wanted += KeyGrid.SECONDS) {
            double from = wanted - 0.001;
            double to = wanted + picture + 0.001;
            if (keys.stream().noneMatch(key -> key.seconds() >= from && key.seconds() < to)) {
                return false;
            }
        }
        return !keys.isEmpty() && Math.abs(keys.getFirst().seconds()) < TOGETHER;
    }

    private static boolean soundCoded(AVCodecParameters coded) {
        return coded.codec_id() == avcodec.AV_CODEC_ID_AAC
                && coded.profile() == avcodec.AV_PROFILE_AAC_LOW
                && coded.ch_layout().nb_channels() <= 2;
    }
}
