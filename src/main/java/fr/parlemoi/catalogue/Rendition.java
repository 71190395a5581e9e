package fr.parlemoi.catalogue;

/**
 * One file that plays.
 *
 * @param type its media type with codecs, as in {@code video/mp4; codecs="avc1.64001f, mp4a.40.2"}
 * @param width pixels, 0 for sound alone
 * @param height pixels, 0 for sound alone
 */
public record Rendition(String path, String type, int width, int height, long bytes) {}
