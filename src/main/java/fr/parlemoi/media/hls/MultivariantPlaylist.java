package fr.parlemoi.media.hls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The playlist that a player opens: the same film in several sizes, with its captions.
 *
 * <p>Sound alone is no variant of it: each film carries its own sound, and a player that fell to a variant without
 * pictures in a weak moment would show none until it rose again. Who wants sound alone chooses it, and gets its file.
 */
public final class MultivariantPlaylist {

    private static final String CAPTIONS = "captions";

    private MultivariantPlaylist() {}

    /**
     * One size of the film.
     *
     * @param playlist the name of its own playlist, beside this one
     * @param codecs after RFC 6381, separated by commas
     * @param frameRate pictures a second, 0 when unknown
     */
    public record Variant(
            String playlist, FragmentIndex index, String codecs, int width, int height, double frameRate) {}

    /**
     * Captions in one language.
     *
     * @param playlist the name of their own playlist, beside this one
     * @param language a BCP 47 tag
     * @param bytes of the WebVTT file
     */
    public record CaptionTrack(String playlist, String language, String label, long bytes) {}

    public static String of(List<Variant> variants, List<CaptionTrack> captions) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        captions.forEach(track -> text.append(media(track)));
        for (Variant variant : middleFirst(variants)) {
            text.append(streamInf(variant, captions)).append(variant.playlist()).append('\n');
        }
        return text.toString();
    }

    /** Players start with the first: a middle one is soon there on a phone, and bearable on a large screen. */
    private static List<Variant> middleFirst(List<Variant> variants) {
        List<Variant> ordered = new ArrayList<>(variants);
        ordered.sort(
                Comparator.comparingLong(variant -> BitRate.of(variant.index()).peak()));
        ordered.addFirst(ordered.remove((ordered.size() - 1) / 2));
        return ordered;
    }

    private static String media(CaptionTrack track) {
        return "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"%s\",NAME=\"%s\",LANGUAGE=\"%s\",DEFAULT=NO,AUTOSELECT=YES,URI=\"%s\"\n"
                .formatted(CAPTIONS, track.label(), track.language(), track.playlist());
    }

    private static String streamInf(Variant variant, List<CaptionTrack> captions) {
        double seconds = variant.index().seconds();
        // A player shows one track of captions at a time.
        long besides = captions.stream()
                .mapToLong(track -> BitRate.bitsASecond(track.bytes(), seconds))
                .max()
                .orElse(0);
        BitRate rate = BitRate.of(variant.index());
        return "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,RESOLUTION=%dx%d%s,CODECS=\"%s\"%s\n"
                .formatted(
                        rate.peak() + besides,
                        rate.average() + besides,
                        variant.width(),
                        variant.height(),
                        variant.frameRate() > 0
                                ? String.format(Locale.ROOT, ",FRAME-RATE=%.3f", variant.frameRate())
                                : "",
                        variant.codecs(),
                        captions.isEmpty() ? "" : ",SUBTITLES=\"" + CAPTIONS + "\"");
    }
}
