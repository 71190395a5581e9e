package fr.parlemoi.catalogue;

/**
 * Small pictures of a film, side by side in one WebP file: from left to right, then from top to bottom.
 *
 * @param columns pictures in a row
 * @param count pictures in all
 * @param width of one picture, pixels
 * @param height of one picture, pixels
 * @param every seconds from one picture to the next; the first shows the film's beginning
 */
public record Thumbnails(String path, int columns, int count, int width, int height, double every) {}
