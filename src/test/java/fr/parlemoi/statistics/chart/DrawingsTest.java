package fr.parlemoi.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.statistics.chart.ModuleFunnel.Step;
import fr.parlemoi.statistics.chart.TimeLine.Point;
import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.web.nomenclature.Departement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DrawingsTest {

    private static final List<Bar> BARS = List.of(
            new Bar("a", "Crèche <b>& \"Cie\"</b>", Figure.published(1200)),
            new Bar("b", "Cachée", Figure.SUPPRESSED),
            new Bar("c", "Vide", Figure.ZERO),
            new Bar("d", "Inconnue", Figure.UNKNOWN),
            new Bar("e", "Grande", Figure.published(3000)));

    @Test
    void ranks_the_largest_first_then_what_is_nothing_hidden_and_unknown() {
        assertThat(Bar.ranked(BARS)).extracting(Bar::code).containsExactly("e", "a", "c", "b", "d");
    }

    @Test
    void every_drawing_is_well_formed_has_a_name_and_no_style() throws Exception {
        for (String drawing : List.of(
                RankedBars.of("Essai", BARS),
                RankedBars.of("Vide", List.of()),
                TimeLine.of("Mois", points(Figure.published(3), Figure.SUPPRESSED, Figure.ZERO, Figure.UNKNOWN)),
                TimeLine.of("Un seul", points(Figure.published(1))),
                TimeLine.of("Rien", points(Figure.SUPPRESSED)),
                ModuleFunnel.of(List.of(new Step("Module 1", "Un", Figure.published(40), Figure.SUPPRESSED))),
                TileMap.of("Carte", Map.of("75", new Bar("75", "Paris (75)", Figure.published(12)))))) {
            Document svg = parsed(drawing);
            assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(svg.getDocumentElement().getAttribute("aria-label")).isNotBlank();
            assertThat(drawing).doesNotContain("style=", "<b>", "NaN", "Infinity");
        }
    }

    @Test
    void says_what_has_no_number_in_words_and_as_a_pattern() {
        String drawing = RankedBars.of("Essai", BARS);

        assertThat(drawing)
                .contains("Cachée, supprimé (secret statistique)", ">supprimé<", Svg.HATCHED)
                .contains("Inconnue, non renseigné", ">non renseigné<", Svg.DOTTED)
                .contains("Vide, 0");
    }

    @Test
    void the_line_breaks_where_a_month_is_hidden() {
        String drawing = TimeLine.of(
                "Mois", points(Figure.published(3), Figure.published(4), Figure.SUPPRESSED, Figure.published(5)));

        String path = drawing.replaceAll(".*class=\"line\" d=\"([^\"]*)\".*", "$1");
        assertThat(path).matches("M[^ML]+L[^ML]+M[^ML]+");
    }

    @Test
    void every_departement_has_one_tile() {
        List<String> tiles = Stream.of(Tiles.MAINLAND, Tiles.ILE_DE_FRANCE, Tiles.OVERSEAS)
                .flatMap(List::stream)
                .map(Tiles.Tile::code)
                .toList();

        assertThat(tiles)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Departement.all().stream().map(Departement::code).toList());
    }

    @Test
    void shades_hold_about_as_many_places_each() {
        Shades shades = Shades.of(LongStream.rangeClosed(1, 100));

        assertThat(shades.limits()).containsExactly(20L, 40L, 60L, 80L, 100L);
        assertThat(shades.of(20)).isEqualTo(1);
        assertThat(shades.of(21)).isEqualTo(2);
        assertThat(shades.of(100)).isEqualTo(5);
        assertThat(Shades.of(LongStream.of(0, 40)).of(40)).isEqualTo(5);
    }

    @Test
    void a_scale_ends_with_a_round_number() {
        assertThat(LongStream.of(0, 1, 2, 3, 7, 11, 480, 501, 123_456)
                        .map(largest -> Scale.upTo(largest).top()))
                .containsExactly(1L, 1L, 2L, 5L, 10L, 20L, 500L, 1000L, 200_000L);
    }

    private static List<Point> points(Figure... figures) {
        return java.util.stream.IntStream.range(0, figures.length)
                .mapToObj(month -> new Point(YearMonth.of(2026, 1).plusMonths(month), figures[month]))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
