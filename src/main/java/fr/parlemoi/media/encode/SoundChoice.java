package fr.parlemoi.media.encode;

import fr.parlemoi.media.ffmpeg.InputFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Of several tracks of sound, the one in French; else the one that players choose. */
final class SoundChoice {

    private static final Set<String> FRENCH = Set.of("fr", "fra", "fre");
    private static final int OTHER_THAN_THE_FILM_ITSELF =
            avformat.AV_DISPOSITION_COMMENT | avformat.AV_DISPOSITION_VISUAL_IMPAIRED;

    private SoundChoice() {}

    static Optional<AVStream> of(InputFile input) {
        List<AVStream> tracks = input.streams()
                .filter(InputFile::plays)
                .filter(track -> track.codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO)
                .filter(track -> track.codecpar().ch_layout().nb_channels() > 0)
                .toList();
        return tracks.stream()
                .filter(SoundChoice::french)
                .filter(track -> (track.disposition() & OTHER_THAN_THE_FILM_ITSELF) == 0)
                .findFirst()
                .or(() -> input.best(avutil.AVMEDIA_TYPE_AUDIO));
    }

    private static boolean french(AVStream track) {
        AVDictionaryEntry language = avutil.av_dict_get(track.metadata(), "language", null, 0);
        return language != null && FRENCH.contains(language.value().getString().toLowerCase(java.util.Locale.ROOT));
    }
}
