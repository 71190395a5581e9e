package fr.parlemoi.media;

import java.util.Optional;

/**
 * What a medium is, read from the whole file.
 *
 * @param seconds duration, exact to the millisecond
 * @param container {@code mp4}, {@code mov}, {@code webm}, {@code matroska}, or FFmpeg's name of another
 * @param video empty when there is only sound; a cover picture is no video
 * @param type media type with codecs after RFC 6381, as in {@code video/mp4; codecs="avc1.64001f, mp4a.40.2"}
 */
public record Probe(
        double seconds, String container, Optional<VideoTrack> video, Optional<AudioTrack> audio, String type) {}
