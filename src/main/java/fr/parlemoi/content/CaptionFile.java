package fr.parlemoi.content;

import fr.parlemoi.catalogue.Captions.Cue;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of French captions as its author wrote it.
 *
 * @param path relative to the content folder
 */
record CaptionFile(Path file, String path, List<TimedCue> cues) {

    /**
     * A cue.
     *
     * @param place its line of times
     */
    record TimedCue(Place place, Cue cue) {}
}
