/**
 * Makes of one master what plays on phones: films in several sizes and the sound alone, in one decode. Leaves caching,
 * playlists and pictures to {@code media}.
 */
package fr.parlemoi.media.encode;
