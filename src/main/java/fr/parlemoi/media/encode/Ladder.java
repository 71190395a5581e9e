package fr.parlemoi.media.encode;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What plays of one master: fragmented MP4 whose fragments begin with a key picture, at the same times in each film.
 *
 * @param films highest first; the first may be the master itself. Empty for sound alone.
 * @param sound the sound alone, which may be the master itself; empty for a film without sound
 */
public record Ladder(List<Path> films, Optional<Path> sound) {}
