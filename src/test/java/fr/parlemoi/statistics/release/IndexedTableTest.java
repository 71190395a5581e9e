package fr.parlemoi.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.statistics.release.Measure.Unit;
import fr.parlemoi.statistics.release.ReleasedTable.Axis;
import fr.parlemoi.statistics.release.ReleasedTable.Row;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexedTableTest {

    private static final List<Row> ROWS = List.of(
            new Row(List.of(0, 0), List.of(5_000_000_000L, ReleasedTable.NOT_COUNTED)),
            new Row(List.of(0, 1), List.of(ReleasedTable.HIDDEN, ReleasedTable.NOT_COUNTED)),
            new Row(List.of(1, 0), List.of(12L, ReleasedTable.NOT_COUNTED)));

    private final IndexedTable table = IndexedTable.of(table(List.of(ROWS.get(2), ROWS.get(0), ROWS.get(1))));

    private static ReleasedTable table(List<Row> rows) {
        return new ReleasedTable(
                3,
                "2026-09",
                "territoire-profession",
                Instant.EPOCH,
                11,
                "essai",
                List.of(
                        new Axis("territoire", "Territoire", List.of(member("FR", null), member("05", "FR"))),
                        new Axis("profession", "Métier", List.of(member("tous", null), member("parent", "tous")))),
                List.of(
                        new Measure("debuts", "Débuts", "", Unit.PEOPLE, false),
                        new Measure("actifs", "Actifs", "", Unit.PEOPLE, true)),
                List.of(true, false),
                rows);
    }

    private static Member member(String code, String parent) {
        return new Member(code, code, "essai", parent);
    }

    @Test
    void finds_a_figure_by_codes_and_everybody_where_none_is_named() {
        assertThat(table.figure("debuts", Cell.TOTAL)).isEqualTo(Figure.published(5_000_000_000L));
        assertThat(table.figure("debuts", Cell.TOTAL.with(Dimension.TERRITORY, "05")))
                .isEqualTo(Figure.published(12));
        assertThat(table.figure("debuts", Cell.TOTAL.with(Dimension.PROFESSION, "parent")))
                .isEqualTo(Figure.SUPPRESSED);
    }

    @Test
    void whoever_is_absent_counts_nothing_and_what_was_not_counted_is_unknown() {
        Cell parentsThere = Cell.TOTAL.with(Dimension.TERRITORY, "05").with(Dimension.PROFESSION, "parent");
        assertThat(table.figure("debuts", parentsThere)).isEqualTo(Figure.ZERO);
        assertThat(table.figure("debuts", Cell.TOTAL.with(Dimension.TERRITORY, "48")))
                .isEqualTo(Figure.ZERO);
        assertThat(table.figure("actifs", parentsThere)).isEqualTo(Figure.UNKNOWN);
        assertThat(table.figure("inconnue", Cell.TOTAL)).isEqualTo(Figure.UNKNOWN);
    }

    @Test
    void gives_the_whole_table_back_in_the_order_of_its_axes() {
        assertThat(table.whole()).isEqualTo(table(ROWS));
        assertThat(TableJson.read(TableJson.write(table.whole()))).isEqualTo(table(ROWS));
    }

    @Test
    void knows_the_parts_of_a_member() {
        assertThat(table.parts(Dimension.TERRITORY, "FR"))
                .extracting(Member::code)
                .containsExactly("05");
        assertThat(table.parts(Dimension.ORGANISATION, "tous")).isEmpty();
    }
}
