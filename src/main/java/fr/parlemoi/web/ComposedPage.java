package fr.parlemoi.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.function.Function;

/**
 * A page as a frame with pieces in it. Each template is a record of all that it shows, by value, and of nothing that
 * tells who sees it: so equal ones render alike, for whomever. The frame may show the layout; pieces may not.
 *
 * @param pieces rendered each by itself; at most 100
 * @param frame the template around the HTML of the pieces, which are given in their order
 */
public record ComposedPage(List<TemplateInstance> pieces, Function<List<String>, TemplateInstance> frame) {

    /** The page with everything rendered now: what {@link RenderedPages} is to send too. */
    public String render() {
        return frame.apply(pieces.stream().map(TemplateInstance::render).toList())
                .render();
    }
}
