package fr.parlemoi.statistics.chart;

import java.util.Locale;

/** An SVG drawing in the making. Colours come from style sheets, by class. */
final class Svg {

    /** Patterns that the page defines once, under these ids. */
    static final String HATCHED = "url(#motif-supprime)";

    static final String DOTTED = "url(#motif-inconnu)";

    private final StringBuilder xml = new StringBuilder(2048);

    /** @param name what it shows, in words, for who does not see it */
    Svg(String type, int width, double height, String name) {
        xml.append("<svg class=\"chart ")
                .append(type)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ');
        xml.append(rounded(height))
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(name))
                .append("\">");
    }

    Svg path(String look, String points) {
        xml.append("<path class=\"")
                .append(look)
                .append("\" d=\"")
                .append(points)
                .append("\"/>");
        return this;
    }

    Svg circle(String look, double x, double y, double radius) {
        xml.append("<circle class=\"").append(look).append("\" cx=\"").append(rounded(x));
        xml.append("\" cy=\"")
                .append(rounded(y))
                .append("\" r=\"")
                .append(rounded(radius))
                .append("\"/>");
        return this;
    }

    Svg rect(String look, double x, double y, double width, double height) {
        return box(look, null, x, y, width, height);
    }

    /** A rectangle that is filled with one of the patterns. */
    Svg patterned(String pattern, double x, double y, double width, double height) {
        return box("patterned", pattern, x, y, width, height);
    }

    private Svg box(String look, String fill, double x, double y, double width, double height) {
        xml.append("<rect class=\"").append(look).append('"');
        if (fill != null) {
            xml.append(" fill=\"").append(fill).append('"');
        }
        xml.append(" x=\"").append(rounded(x)).append("\" y=\"").append(rounded(y));
        xml.append("\" width=\"").append(rounded(width)).append("\" height=\"").append(rounded(height));
        xml.append("\" rx=\"3\"/>");
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Svg text(String look, double x, double y, String anchor, String words) {
        xml.append("<text class=\"").append(look).append("\" x=\"").append(rounded(x));
        xml.append("\" y=\"")
                .append(rounded(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">");
        xml.append(escaped(words)).append("</text>");
        return this;
    }

    /** What follows until {@link #end} is one thing, which a pointer that rests on it names. */
    Svg begin(String name) {
        xml.append("<g><title>").append(escaped(name)).append("</title>");
        return this;
    }

    Svg end() {
        xml.append("</g>");
        return this;
    }

    @Override
    public String toString() {
        return xml + "</svg>";
    }

    /** A number as paths want it: a tenth of a unit is finer than any screen. */
    static String rounded(double number) {
        double tenths = Math.round(number * 10) / 10.0;
        return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : String.format(Locale.ROOT, "%.1f", tenths);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
