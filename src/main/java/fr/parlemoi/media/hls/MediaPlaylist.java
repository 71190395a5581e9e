package fr.parlemoi.media.hls;

import fr.parlemoi.media.hls.FragmentIndex.Fragment;
import java.util.Locale;

/** Playlists of one file: the pieces of a film, or captions as a whole. */
public final class MediaPlaylist {

    private MediaPlaylist() {}

    /** The pieces of the fragmented MP4 file that lies beside the playlist under the name {@code file}. */
    public static String of(FragmentIndex index, String file) {
        StringBuilder text = head(targetSeconds(index));
        text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        text.append("#EXT-X-MAP:URI=\"%s\",BYTERANGE=\"%d@0\"\n".formatted(file, index.headerBytes()));
        for (Fragment fragment : index.fragments()) {
            text.append(length(fragment.seconds()));
            text.append("#EXT-X-BYTERANGE:%d@%d\n%s\n".formatted(fragment.bytes(), fragment.offset(), file));
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    /** A WebVTT file that lies beside the playlist and holds all captions of {@code seconds}, in one piece. */
    public static String ofCaptions(String file, double seconds) {
        return head(Math.max(1, Math.round(seconds)))
                .append(length(seconds))
                .append(file)
                .append("\n#EXT-X-ENDLIST\n")
                .toString();
    }

    /** The longest piece in whole seconds, rounded as RFC 8216 compares it (4.3.3.1). */
    static long targetSeconds(FragmentIndex index) {
        double longest =
                index.fragments().stream().mapToDouble(Fragment::seconds).max().orElseThrow();
        return Math.max(1, Math.round(longest));
    }

    private static StringBuilder head(long targetSeconds) {
        return new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n")
                .append("#EXT-X-TARGETDURATION:%d\n".formatted(targetSeconds))
                .append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n");
    }

    private static String length(double seconds) {
        return String.format(Locale.ROOT, "#EXTINF:%.6f,\n", seconds);
    }
}
