package fr.parlemoi.content;

import fr.parlemoi.media.MediaFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the course's masters play from.
 *
 * @param files of every master that is not refused
 * @param made masters that were encoded just now
 * @param pending masters that have yet to be encoded; some play as they are meanwhile
 */
record Encodings(Map<Path, MediaFiles> files, List<Master> made, List<Master> pending) {}
