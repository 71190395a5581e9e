package fr.parlemoi.media.encode;

import java.nio.file.Path;

/** A track of a file whose packets are taken as they are. */
record PacketSource(Path file, int track) {}
