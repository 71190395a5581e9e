package fr.parlemoi.media;

/** Pixels of a still picture as people see it. */
public record PictureSize(int width, int height) {}
