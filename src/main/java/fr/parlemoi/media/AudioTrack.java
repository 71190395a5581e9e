package fr.parlemoi.media;

/**
 * The sound of a medium.
 *
 * @param codec FFmpeg's name: {@code aac}, {@code opus}, {@code mp3}…
 * @param sampleRate hertz
 */
public record AudioTrack(String codec, int channels, int sampleRate) {}
