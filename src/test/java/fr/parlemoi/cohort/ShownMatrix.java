package fr.parlemoi.cohort;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The rows of a matrix as a browser shows them, each a list of values in the order of the files' columns. */
final class ShownMatrix {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    private ShownMatrix() {}

    /** Of a page, or of what the open page asks for. */
    static List<List<String>> rows(String html) {
        String body = html.substring(html.indexOf("<tbody"), html.indexOf("</tbody>") + "</tbody>".length());
        String xml = body.replaceAll("<input([^>]*)>", "<input$1/>");
        try {
            Element table = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
            return elements(table, "tr").stream().map(ShownMatrix::row).toList();
        } catch (Exception broken) {
            throw new AssertionError("no table: " + xml, broken);
        }
    }

    private static List<String> row(Element row) {
        List<Element> cells = elements(row, "td[position() > 1]");
        List<String> values = new ArrayList<>();
        values.add(text(row, "th/a"));
        values.add(text(row, "th/span"));
        values.add(String.join(
                ", ",
                elements(cells.get(0), "span").stream()
                        .map(Node::getTextContent)
                        .toList()));
        values.add(moment(cells.get(0)));
        addPart(values, cells.get(1));
        for (Element module : cells.subList(2, cells.size() - 4)) {
            addPart(values, module);
            values.add(moment(module));
        }
        cells.subList(cells.size() - 4, cells.size() - 2).forEach(cell -> values.add(seconds(cell)));
        cells.subList(cells.size() - 2, cells.size()).forEach(cell -> values.add(moment(cell)));
        return values;
    }

    private static void addPart(List<String> values, Element cell) {
        values.add(text(cell, "data/@value").replaceFirst("^([01])\\.0$", "$1"));
        values.add(text(cell, "small").replaceAll(" sur .*", ""));
    }

    private static String moment(Element cell) {
        String iso = text(cell, ".//time/@datetime");
        return iso.isEmpty()
                ? ""
                : Instant.parse(iso)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(PARIS)
                        .toLocalDateTime()
                        .toString();
    }

    private static String seconds(Element cell) {
        String iso = text(cell, "time/@datetime");
        return iso.isEmpty() ? "" : Long.toString(Duration.parse(iso).toSeconds());
    }

    private static String text(Node node, String path) {
        try {
            return XPATH.evaluate(path, node).strip();
        } catch (Exception wrongPath) {
            throw new AssertionError(wrongPath);
        }
    }

    private static List<Element> elements(Node node, String path) {
        try {
            NodeList found = (NodeList) XPATH.evaluate(path, node, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(at -> (Element) found.item(at))
                    .toList();
        } catch (Exception wrongPath) {
            throw new AssertionError(wrongPath);
        }
    }
}
