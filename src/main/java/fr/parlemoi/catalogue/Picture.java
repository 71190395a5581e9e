package fr.parlemoi.catalogue;

/**
 * A still picture.
 *
 * @param path relative to the folder {@code media/}
 * @param alternative what it shows, for whoever cannot see it; empty when it only decorates
 */
public record Picture(String path, int width, int height, String alternative) {}
