package fr.parlemoi.media.encode;

import fr.parlemoi.media.MediaProbe;
import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.VideoTrack;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.ffmpeg.TimeLine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A film or recording as its author delivered it.
 *
 * @param seconds how long it lasts
 * @param start where its first picture or sound lies on the container's time line, in seconds
 * @param fitness how much of it can be served as it is
 */
record Master(
        Path file, double seconds, double start, Optional<Pictures> pictures, Optional<Sound> sound, Fitness fitness) {

    /**
     * @param index of the track in the file
     * @param width as people see it
     * @param rotation degrees clockwise by which the stored pictures are to be turned
     */
    record Pictures(int index, int width, int height, int rotation, FrameRate rate, boolean interlaced) {}

    record Sound(int index, int channels) {}

    private static final Set<Integer> INTERLACED =
            Set.of(avcodec.AV_FIELD_TT, avcodec.AV_FIELD_BB, avcodec.AV_FIELD_TB, avcodec.AV_FIELD_BT);

    // A little more than the widest cameras: a decoder keeps about ten pictures of 50 MB.
    private static final long MOST_PIXELS = 18_000_000;
    private static final double MOST_SECONDS = 6 * 3600;

    /** Reads all packets and decodes none; refuses what is truncated. */
    static Master read(Path file) throws UnreadableMedia {
        try (InputFile input = InputFile.open(file)) {
            Optional<AVStream> pictures = input.best(avutil.AVMEDIA_TYPE_VIDEO);
            Optional<AVStream> sound = SoundChoice.of(input);
            if (pictures.isEmpty() && sound.isEmpty()) {
                throw UnreadableMedia.notMedia("il ne contient ni film ni son");
            }
            double start = start(pictures, sound);
            Survey survey = new Survey(pictures.orElse(null), sound.orElse(null));
            double seconds = TimeLine.read(input, survey).seconds();
            refuseBeyondMeasure(pictures, seconds);
            return new Master(
                    file,
                    seconds,
                    start,
                    pictures.map(track -> pictures(input, track)),
                    sound.map(track -> new Sound(
                            track.index(), track.codecpar().ch_layout().nb_channels())),
                    Fitness.of(file, input, survey, seconds));
        }
    }

    /** What would fill the memory or never end; small files can claim either. */
    private static void refuseBeyondMeasure(Optional<AVStream> pictures, double seconds) throws UnreadableMedia {
        long pixels = pictures.map(track ->
                        (long) track.codecpar().width() * track.codecpar().height())
                .orElse(0L);
        if (pictures.isPresent() && pixels == 0) {
            throw UnreadableMedia.notMedia(
                    "la taille de son image est inconnue ; exportez-le de nouveau, en MP4 de préférence");
        }
        if (pixels > MOST_PIXELS) {
            throw new UnreadableMedia("a des images plus grandes que la 4K ; exportez-le en 4K ou moins");
        }
        if (seconds > MOST_SECONDS) {
            throw new UnreadableMedia("dure plus de six heures ; découpez-le");
        }
    }

    /** Sound may declare a little less than 0, which decoders leave out. */
    private static double start(Optional<AVStream> pictures, Optional<AVStream> sound) {
        OptionalDouble first = Stream.concat(
                        pictures.flatMap(Master::begin).stream(),
                        sound.flatMap(Master::begin).map(begin -> Math.max(0, begin)).stream())
                .mapToDouble(Double::doubleValue)
                .min();
        return first.orElse(0);
    }

    private static Optional<Double> begin(AVStream track) {
        return track.start_time() == avutil.AV_NOPTS_VALUE
                ? Optional.empty()
                : Optional.of(track.start_time() * avutil.av_q2d(track.time_base()));
    }

    private static Pictures pictures(InputFile input, AVStream track) {
        VideoTrack upright = MediaProbe.videoTrack(input, track);
        AVCodecParameters coded = track.codecpar();
        return new Pictures(
                track.index(),
                upright.width(),
                upright.height(),
                upright.rotation(),
                FrameRate.of(track),
                INTERLACED.contains(coded.field_order()));
    }

    /** Whether these packets are the master's own. */
    boolean owns(PacketSource packets) {
        return packets.file().equals(file);
    }

    /** How much they take: of the master, counted; of a file with nothing else, its size. */
    long bytes(PacketSource packets) {
        if (!owns(packets)) {
            return Workshop.bytes(packets.file());
        }
        boolean ofPictures = pictures.isPresent() && pictures.get().index() == packets.track();
        return ofPictures ? fitness.pictureBytes() : fitness.soundBytes();
    }
}
