package fr.parlemoi.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Nunito, in which documents are set: for every alphabet one file a weight. */
final class Typeface {

    static final List<String> SUBSETS = List.of("latin", "latin-ext", "vietnamese");

    private static final List<CmapLookup> CHARACTERS =
            SUBSETS.stream().map(Typeface::characters).toList();

    private Typeface() {}

    static String family(String subset) {
        return "Nunito " + subset;
    }

    static String file(String subset, int weight) {
        return "nunito-" + subset + "-" + weight + ".ttf";
    }

    /** The first character of {@code text} that a document cannot show; empty when it can show all of it. */
    static Optional<String> missing(String text) {
        return text.codePoints()
                .filter(character -> CHARACTERS.stream().noneMatch(font -> font.getGlyphId(character) > 0))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** {@code text} with a question mark for each character that a document cannot show. */
    static String printable(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(character -> missing(character).isEmpty() ? character : "?")
                .collect(Collectors.joining());
    }

    private static CmapLookup characters(String subset) {
        try (InputStream file = Typeface.class.getResourceAsStream("/documents/fonts/" + file(subset, 400));
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException failure) {
            throw new UncheckedIOException("the font of documents cannot be read", failure);
        }
    }
}
