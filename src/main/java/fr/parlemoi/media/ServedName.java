package fr.parlemoi.media;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file that may be served: one plain name of a known type, so that it can lead nowhere but into the
 * folder, and to nothing unfinished.
 */
record ServedName(String text, String type) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,198}\\.([a-z0-9]{2,5})");

    private static final Map<String, String> TYPES = Map.of(
            "mp4", "video/mp4",
            "m4a", "audio/mp4",
            "m4s", "video/iso.segment",
            "m3u8", "application/vnd.apple.mpegurl",
            "vtt", "text/vtt; charset=utf-8",
            "webp", "image/webp",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg");

    static Optional<ServedName> of(String name) {
        Matcher plain = PLAIN.matcher(name);
        return plain.matches()
                ? Optional.ofNullable(TYPES.get(plain.group(1))).map(type -> new ServedName(name, type))
                : Optional.empty();
    }
}
