package fr.parlemoi.content;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text, without its marks. */
final class Prose {

    /** Reading speed that estimates of articles and completion rule 1 suppose, in words a minute. */
    static final int WORDS_A_MINUTE = 230;

    // Signs that stand alone, as in « Jouer : pourquoi ? », are no words.
    private static final Pattern WORD = Pattern.compile("[^\\s\u00a0\u202f]*[\\p{L}\\p{N}][^\\s\u00a0\u202f]*");

    private Prose() {}

    /** The text that a node shows; a picture's alternative is not read by whoever sees the picture. */
    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node, text);
        return text.toString();
    }

    static int words(Node node) {
        return (int) WORD.matcher(of(node)).results().count();
    }

    /** The text of an image's alternative. */
    static String alternative(Image image) {
        StringBuilder text = new StringBuilder();
        collectChildren(image, text);
        return text.toString().strip();
    }

    private static void collect(Node node, StringBuilder text) {
        switch (node) {
            case Text words -> text.append(words.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
            case Image _ -> {}
            case Block block -> collectChildren(block, text).append('\n');
            // A table's cells.
            case CustomNode part -> collectChildren(part, text).append(' ');
            default -> collectChildren(node, text);
        }
    }

    private static StringBuilder collectChildren(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, text);
        }
        return text;
    }
}
