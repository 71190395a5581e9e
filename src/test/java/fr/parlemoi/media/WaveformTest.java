package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class WaveformTest {

    private static final Pattern BAR = Pattern.compile("M\\d+ ([0-9.]+)V([0-9.]+)");

    @TempDir
    Path folder;

    private Path svg;

    private String drawn(Path sound, double seconds) throws Exception {
        svg = folder.resolve("onde.svg");
        Waveform.write(sound, seconds, svg);
        return Files.readString(svg);
    }

    @Test
    void is_a_small_drawing_that_a_strict_page_may_show() throws Exception {
        String text = drawn(TestMedia.audio(folder.resolve("voix.m4a"), 3), 3);

        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(svg.toFile())
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 720 96");
        assertThat(text).contains("currentColor").doesNotContain("style", "script", "href", "url(", "<title");
        assertThat(Files.size(svg)).isLessThan(6000);
    }

    @Test
    void has_a_bar_for_each_moment_within_its_frame() throws Exception {
        List<double[]> bars = bars(drawn(TestMedia.audio(folder.resolve("voix.m4a"), 3), 3));
        assertThat(bars).hasSize(120).allSatisfy(bar -> {
            assertThat(bar[0]).isBetween(2.0, 48.0);
            assertThat(bar[1]).isBetween(48.0, 94.0);
        });
    }

    @Test
    void shows_where_it_is_quiet() throws Exception {
        // Three seconds of tone, of which the drawing is told that they last six.
        List<double[]> bars = bars(drawn(TestMedia.audio(folder.resolve("voix.m4a"), 3), 6));
        assertThat(length(bars.get(30))).isGreaterThan(80);
        assertThat(length(bars.get(90))).isLessThan(1);
    }

    private static double length(double[] bar) {
        return bar[1] - bar[0];
    }

    private static List<double[]> bars(String text) {
        return BAR.matcher(text)
                .results()
                .map(bar -> new double[] {Double.parseDouble(bar.group(1)), Double.parseDouble(bar.group(2))})
                .toList();
    }
}
