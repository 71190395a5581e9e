package fr.parlemoi.content;

import fr.parlemoi.catalogue.Captions;
import fr.parlemoi.catalogue.Media;
import fr.parlemoi.catalogue.Picture;
import fr.parlemoi.catalogue.Rendition;
import fr.parlemoi.catalogue.Thumbnails;
import fr.parlemoi.content.CaptionFile.TimedCue;
import fr.parlemoi.media.MediaCache.CachedPoster;
import fr.parlemoi.media.MediaFiles;
import fr.parlemoi.media.MediaFiles.CachedThumbnails;
import fr.parlemoi.media.RenditionFile;
import fr.parlemoi.media.ThumbnailSheet;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the catalogue's value of something to play. */
final class BindMedia {

    private final Measures measures;
    private final Encodings encodings;
    private final PublishedFiles files;

    BindMedia(Measures measures, Encodings encodings, PublishedFiles files) {
        this.measures = measures;
        this.encodings = encodings;
        this.files = files;
    }

    Media bind(Material.Played played) {
        Path master = played.media().value();
        String called = PublishedFiles.base(master);
        MediaFiles made = encodings.files().get(master);
        Map<RenditionFile, Rendition> renditions = new LinkedHashMap<>();
        made.renditions().forEach(file -> renditions.put(file, rendition(file, calledBySize(file, master))));
        double seconds = measures.media().get(master).seconds();
        Captions captions = captions(played.captions().value());
        // Until the ladder is there, nothing but the master could be listed.
        boolean finished = made.thumbnails().isPresent();
        return new Media(
                seconds,
                List.copyOf(renditions.values()),
                made.sound().map(file -> rendition(file, called + "-audio")).orElse(null),
                finished ? new BindPlaylists(files, called, seconds).bind(renditions, captions) : null,
                List.of(captions),
                poster(master),
                made.thumbnails()
                        .map(thumbnails -> thumbnails(thumbnails, called))
                        .orElse(null),
                made.waveform().map(svg -> files.publish(svg, called)).orElse(null));
    }

    private Rendition rendition(RenditionFile file, String called) {
        return new Rendition(files.publish(file, called), file.type(), file.width(), file.height(), file.bytes());
    }

    /** The master keeps its name when smaller films come beside it: somebody may be watching. */
    private static String calledBySize(RenditionFile file, Path master) {
        String called = PublishedFiles.base(master);
        boolean alone = file.path().equals(master) || file.height() == 0;
        return alone ? called : called + "-" + Math.min(file.width(), file.height());
    }

    private Captions captions(CaptionFile captions) {
        return new Captions(
                files.publish(captions.file()),
                Locale.FRENCH.toLanguageTag(),
                "Français",
                captions.cues().stream().map(TimedCue::cue).toList());
    }

    private Picture poster(Path film) {
        CachedPoster poster = measures.posters().get(film);
        return poster == null
                ? null
                : new Picture(
                        files.publish(poster.file(), PublishedFiles.base(film)),
                        poster.size().width(),
                        poster.size().height(),
                        "");
    }

    private Thumbnails thumbnails(CachedThumbnails thumbnails, String called) {
        ThumbnailSheet sheet = thumbnails.sheet();
        return new Thumbnails(
                files.publish(thumbnails.file(), called + "-thumbnails"),
                sheet.columns(),
                sheet.count(),
                sheet.width(),
                sheet.height(),
                sheet.every());
    }
}
