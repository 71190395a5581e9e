/**
 * Probes media and draws posters, thumbnails and waveforms in process by FFmpeg, keeps by content what it and {@code
 * encode} made, and serves media with ranges.
 * Leaves which file belongs to which activity to the compiler.
 */
package fr.parlemoi.media;
