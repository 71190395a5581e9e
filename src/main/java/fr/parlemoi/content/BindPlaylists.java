package fr.parlemoi.content;

import fr.parlemoi.catalogue.Captions;
import fr.parlemoi.catalogue.Rendition;
import fr.parlemoi.media.RenditionFile;
import fr.parlemoi.media.hls.FragmentIndex;
import fr.parlemoi.media.hls.MediaPlaylist;
import fr.parlemoi.media.hls.MultivariantPlaylist;
import fr.parlemoi.media.hls.MultivariantPlaylist.CaptionTrack;
import fr.parlemoi.media.hls.MultivariantPlaylist.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Publishes the playlists of one film, which name each other and the film's files by their published names. */
final class BindPlaylists {

    private static final String ENDING = "m3u8";

    private final PublishedFiles files;
    private final String called;
    private final double seconds;

    BindPlaylists(PublishedFiles files, String called, double seconds) {
        this.files = files;
        this.called = called;
        this.seconds = seconds;
    }

    /** The name of the playlist to be opened; null when the film is not in pieces. */
    String bind(Map<RenditionFile, Rendition> films, Captions captions) {
        List<Variant> variants = new ArrayList<>();
        films.forEach((file, film) -> file.pieces().ifPresent(pieces -> variants.add(variant(file, film, pieces))));
        return variants.isEmpty()
                ? null
                : files.publishText(MultivariantPlaylist.of(variants, List.of(captionTrack(captions))), called, ENDING);
    }

    private Variant variant(RenditionFile file, Rendition film, FragmentIndex pieces) {
        String size = called + "-" + Math.min(film.width(), film.height());
        String playlist = files.publishText(MediaPlaylist.of(pieces, film.path()), size, ENDING);
        return new Variant(playlist, pieces, file.codecs(), film.width(), film.height(), file.frameRate());
    }

    private CaptionTrack captionTrack(Captions captions) {
        String playlist = files.publishText(
                MediaPlaylist.ofCaptions(captions.path(), seconds), called + "-" + captions.language(), ENDING);
        return new CaptionTrack(playlist, captions.language(), captions.label(), files.bytes(captions.path()));
    }
}
