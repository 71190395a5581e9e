/**
 * Probes media and makes posters in process by FFmpeg, keeps what it made by content, and serves media with ranges.
 * Leaves which file belongs to which activity to the compiler.
 */
package fr.parlemoi.media;
