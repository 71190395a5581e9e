package fr.parlemoi.media;

/**
 * How thumbnails lie in their picture: from left to right, then from top to bottom.
 *
 * @param columns thumbnails in a row
 * @param count thumbnails in all
 * @param width of one, pixels
 * @param height of one, pixels
 * @param every seconds from one to the next; the first shows the film's beginning
 */
public record ThumbnailSheet(int columns, int count, int width, int height, double every) {}
