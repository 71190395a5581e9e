package fr.parlemoi.media;

/**
 * The pictures of a medium.
 *
 * @param codec FFmpeg's name: {@code h264}, {@code hevc}, {@code vp9}…
 * @param width pixels as people see it: upright, with square pixels
 * @param height pixels as people see it
 * @param frameRate mean pictures a second, 0 when unknown
 * @param rotation degrees clockwise by which a player turns the stored picture: 0, 90, 180 or 270
 */
public record VideoTrack(String codec, int width, int height, double frameRate, int rotation) {}
