/**
 * FFmpeg's C API as things that are opened, used and closed: files, decoders, filters, encoders. Leaves what is made of
 * a medium to the packages above.
 */
package fr.parlemoi.media.ffmpeg;
