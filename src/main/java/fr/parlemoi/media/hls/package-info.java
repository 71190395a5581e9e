/**
 * Playlists of HTTP Live Streaming (RFC 8216) over fragmented MP4 files (ISO/IEC 14496-12) that are there already: the
 * same file plays as a whole or piece by piece. Decodes nothing, and leaves names and folders to its callers.
 */
package fr.parlemoi.media.hls;
