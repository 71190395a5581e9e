package fr.parlemoi.web.table;

import java.util.List;
import java.util.stream.Collectors;

/** What an OpenDocument file holds besides its table. */
final class OdsParts {

    private OdsParts() {}

    static String manifest(String mediaType) {
        return Xml.DECLARATION + """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
                <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
                <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
                <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>""".formatted(mediaType);
    }

    static String meta(String title) {
        return Xml.DECLARATION + """
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>\
                <meta:generator>Parle-moi</meta:generator><dc:title>%s</dc:title><dc:language>fr-FR</dc:language>\
                </office:meta></office:document-meta>""".formatted(Xml.escaped(title));
    }

    /** A4, lying, in French. */
    static String styles() {
        return Xml.DECLARATION + """
                <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">\
                <office:styles><style:default-style style:family="table-cell">\
                <style:text-properties fo:language="fr" fo:country="FR"/></style:default-style>\
                <style:style style:name="Default" style:family="table-cell"/></office:styles>\
                <office:automatic-styles><style:page-layout style:name="lying"><style:page-layout-properties \
                fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" \
                style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>\
                <office:master-styles><style:master-page style:name="Default" style:page-layout-name="lying"/>\
                </office:master-styles></office:document-styles>""";
    }

    /** The first row of each sheet stays where it is while the others are scrolled. */
    static String settings(List<String> sheets) {
        String views = sheets.stream().map(OdsParts::view).collect(Collectors.joining());
        return Xml.DECLARATION + """
                <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" \
                xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings>\
                <config:config-item-set config:name="ooo:view-settings">\
                <config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>\
                <config:config-item config:name="ViewId" config:type="string">view1</config:config-item>\
                <config:config-item-map-named config:name="Tables">%s</config:config-item-map-named>\
                <config:config-item config:name="ActiveTable" config:type="string">%s</config:config-item>\
                </config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>\
                </office:settings></office:document-settings>""".formatted(views, Xml.escaped(sheets.getFirst()));
    }

    private static String view(String sheet) {
        return """
                <config:config-item-map-entry config:name="%s">\
                <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>\
                <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>\
                <config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>\
                <config:config-item config:name="PositionTop" config:type="int">0</config:config-item>\
                <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>\
                </config:config-item-map-entry>""".formatted(Xml.escaped(sheet));
    }
}
