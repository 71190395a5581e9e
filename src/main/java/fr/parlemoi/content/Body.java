package fr.parlemoi.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * The Markdown of an activity: an article, a transcript, or a way to look at an image.
 *
 * @param place its first word's
 * @param words how many there are to read
 * @param anchors what {@code #…} in a link may name
 */
record Body(
        Place place,
        Node document,
        int words,
        Map<Heading, String> anchors,
        List<LinkInText> links,
        List<ImageInText> images) {

    boolean isEmpty() {
        return words == 0;
    }

    record LinkInText(Place place, Link link) {}

    /**
     * An image.
     *
     * @param file none when there is no such file, which was reported
     */
    record ImageInText(Place place, Image image, Optional<Path> file) {}
}
