package fr.parlemoi.content;

import fr.parlemoi.content.Body.ImageInText;
import fr.parlemoi.content.Body.LinkInText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads CommonMark with tables, and reports what an article may not have: raw HTML, headings that skip a level. */
final class BodyReader extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final ContentFolder content;
    private final String folder;
    private final Faults faults;
    private final Map<Heading, String> anchors = new LinkedHashMap<>();
    private final List<LinkInText> links = new ArrayList<>();
    private final List<ImageInText> images = new ArrayList<>();
    // The page has the first level: its title.
    private int level = 1;

    private String path;

    /** Reads a text of a module's folder. */
    BodyReader(ContentFolder content, String folder) {
        this.content = content;
        this.folder = folder;
        this.faults = content.faults();
    }

    Body read(TextFile text) {
        path = text.path();
        Node document = PARSER.parse(text.text());
        document.accept(this);
        return new Body(firstWord(text), document, Prose.words(document), anchors, links, images);
    }

    @Override
    public void visit(Heading heading) {
        String title = Prose.of(heading).strip();
        if (title.isEmpty()) {
            faults.add(place(heading), "Cet intertitre est vide.", "Écrivez-le, ou retirez les dièses.");
        }
        checkLevel(heading);
        // What comes next is compared with what this heading should have been.
        level = Math.clamp(heading.getLevel(), 2, level + 1);
        anchors.put(heading, freeAnchor(Names.from(title)));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        links.add(new LinkInText(place(link), link));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        images.add(new ImageInText(place(image), image, file(image)));
    }

    @Override
    public void visit(HtmlBlock html) {
        refuseHtml(html);
    }

    @Override
    public void visit(HtmlInline html) {
        refuseHtml(html);
    }

    private void checkLevel(Heading heading) {
        if (heading.getLevel() == 1) {
            faults.add(
                    place(heading),
                    "Un intertitre ne peut pas être de niveau 1 : c’est celui du titre de la page.",
                    "Écrivez-le avec deux dièses : ## …");
        } else if (heading.getLevel() > level + 1) {
            faults.add(
                    place(heading),
                    "Cet intertitre saute un niveau : il en a %d et celui d’avant %d."
                            .formatted(heading.getLevel(), level),
                    "Écrivez-le avec %d dièses : %s …".formatted(level + 1, "#".repeat(level + 1)));
        }
    }

    private Optional<Path> file(Image image) {
        if (image.getDestination().contains(":")) {
            faults.add(
                    place(image),
                    "Une image ne peut pas venir d’un autre site.",
                    "Placez son fichier dans le dossier « %s » et n’écrivez que son nom.".formatted(folder));
            return Optional.empty();
        }
        return content.file(folder, new Entry<>(place(image), image.getDestination()));
    }

    private String freeAnchor(String name) {
        String base = name.isEmpty() ? "partie" : name;
        String anchor = base;
        for (int number = 2; anchors.containsValue(anchor); number++) {
            anchor = base + "-" + number;
        }
        return anchor;
    }

    private void refuseHtml(Node html) {
        faults.add(
                place(html),
                "Le HTML n’est pas admis dans un texte.",
                "Employez Markdown, ou écrivez \\< pour montrer le signe lui-même.");
    }

    private static Place firstWord(TextFile text) {
        int blank = (int) text.text().lines().takeWhile(String::isBlank).count();
        return new Place(text.path(), text.text().isBlank() ? Math.max(1, blank) : blank + 1, 1);
    }

    private Place place(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                SourceSpan span = at.getSourceSpans().getFirst();
                return new Place(path, span.getLineIndex() + 1, span.getColumnIndex() + 1);
            }
        }
        return Place.startOf(path);
    }
}
