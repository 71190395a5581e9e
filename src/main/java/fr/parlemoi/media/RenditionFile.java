package fr.parlemoi.media;

import fr.parlemoi.media.hls.FragmentIndex;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that plays, and what is to be known of it without opening it again.
 *
 * @param file its path
 * @param hash SHA-256 of its content
 * @param type media type with codecs
 * @param width pixels, 0 for sound alone
 * @param height pixels, 0 for sound alone
 * @param frameRate mean pictures a second, 0 for sound alone or when unknown
 * @param pieces empty for a file that is not in fragments
 */
public record RenditionFile(
        String file,
        String hash,
        long bytes,
        String type,
        int width,
        int height,
        double frameRate,
        Optional<FragmentIndex> pieces) {

    private static final Pattern CODECS = Pattern.compile("codecs=\"([^\"]*)\"");

    public Path path() {
        return Path.of(file);
    }

    /** Separated by commas, as playlists list them; empty when no browser would know them. */
    public String codecs() {
        Matcher codecs = CODECS.matcher(type);
        return codecs.find() ? codecs.group(1).replace(" ", "") : "";
    }

    RenditionFile at(Path path) {
        return new RenditionFile(path.toString(), hash, bytes, type, width, height, frameRate, pieces);
    }
}
