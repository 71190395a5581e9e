package fr.parlemoi.content;

import fr.parlemoi.catalogue.CataloguePaths;
import fr.parlemoi.catalogue.Picture;
import fr.parlemoi.content.Body.ImageInText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.renderer.html.HtmlRenderer;

/** The HTML of a text. Nothing of its author's gets into it unescaped: raw HTML was refused, and is escaped all the same. */
final class BodyHtml {

    private final Addresses addresses;
    private final BiFunction<Path, String, Picture> picture;

    /** Takes pictures, given their file and alternative, from {@code picture}. */
    BodyHtml(Addresses addresses, BiFunction<Path, String, Picture> picture) {
        this.addresses = addresses;
        this.picture = picture;
    }

    String render(Body body) {
        Map<Image, ImageInText> images =
                body.images().stream().collect(Collectors.toMap(ImageInText::image, Function.identity()));
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .attributeProviderFactory(_ -> (node, tag, attributes) -> {
                    switch (node) {
                        case Heading heading ->
                            attributes.put("id", body.anchors().get(heading));
                        case Link link -> attributes.put("href", addresses.of(LinkTarget.of(link.getDestination())));
                        case Image image -> show(images.get(image), attributes);
                        default -> describe(tag, attributes);
                    }
                })
                .build()
                .render(body.document());
    }

    private void show(ImageInText inText, Map<String, String> attributes) {
        Picture shown = picture.apply(inText.file().orElseThrow(), Prose.alternative(inText.image()));
        attributes.put("src", CataloguePaths.media(shown.path()));
        // Known sizes keep the text from jumping when the picture arrives.
        attributes.put("width", String.valueOf(shown.width()));
        attributes.put("height", String.valueOf(shown.height()));
        attributes.put("loading", "lazy");
    }

    private static void describe(String tag, Map<String, String> attributes) {
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }
}
