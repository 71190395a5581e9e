package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Media;
import fr.parlemoi.catalogue.Rendition;
import fr.parlemoi.web.French;
import java.util.List;
import java.util.stream.Stream;

/** How a medium can be played, and what each way weighs. */
public record WaysToPlay(Media media) {

    /** False while its first rendition is being made. */
    public boolean isReady() {
        return !media.renditions().isEmpty();
    }

    /** Whether there is anything to choose. */
    public boolean areSeveral() {
        return media.renditions().size() > 1 || media.sound() != null;
    }

    /** The middle one first, for a browser that chooses by no more than the order, then the others from the largest. */
    public List<Rendition> renditions() {
        List<Rendition> all = media.renditions();
        Rendition middle = all.get(all.size() / 2);
        return Stream.concat(Stream.of(middle), all.stream().filter(rendition -> rendition != middle))
                .toList();
    }

    public Rendition lightest() {
        return media.renditions().getLast();
    }

    /** From the lightest to the heaviest: a browser may change between them on its way. */
    public String weight() {
        return French.megabytes(
                lightest().bytes(), media.renditions().getFirst().bytes());
    }
}
