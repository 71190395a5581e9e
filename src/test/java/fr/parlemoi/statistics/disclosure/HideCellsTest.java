package fr.parlemoi.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HideCellsTest {

    private static final int YEAR = 0;
    private static final int FIRST_QUARTER = 1;
    private static final int LAST_QUARTER = 4;
    private static final int FIRST_MONTH = Spell.YEAR.month(0);
    private static final int OCTOBER = Spell.YEAR.month(9);
    private static final int DECEMBER = Spell.YEAR.month(11);

    private static final int PARTS = 3;

    private final Family family = new Family(List.of(Tree.flat(PARTS)), nodes -> true, nodes -> true);

    @Test
    void a_year_is_decided_beside_what_its_months_and_quarters_hid() {
        List<Decisions> periods = toldUpToNovember();
        hide(periods, FIRST_MONTH, 1, 2);
        hide(periods, FIRST_QUARTER, 1, 2);

        assertThat(run(periods)).isEqualTo(YEAR);
    }

    @Test
    void a_quarter_is_decided_without_its_year_where_a_month_of_another_quarter_stands_in_the_way() {
        List<Decisions> periods = toldUpToNovember();
        // By itself a hidden figure follows from the sum: no year can make that good.
        hide(periods, FIRST_MONTH, 1);
        hide(periods, FIRST_QUARTER, 1);

        assertThat(run(periods)).isEqualTo(LAST_QUARTER);
        assertThat(periods.get(YEAR).hidden().isEmpty()).isTrue();
    }

    @Test
    void a_month_is_decided_alone_where_another_month_of_its_quarter_stands_in_the_way() {
        List<Decisions> periods = toldUpToNovember();
        hide(periods, OCTOBER, 1);

        assertThat(run(periods)).isEqualTo(DECEMBER);
        assertThat(periods.get(LAST_QUARTER).hidden().isEmpty()).isTrue();
    }

    private int run(List<Decisions> periods) {
        return new HideCells(family, Spell.YEAR, Sensitivity.below(11), 0, (cell, period) -> 1)
                .run(twentyAMonth(), periods);
    }

    private static Numbers twentyAMonth() {
        int months = Spell.YEAR.months();
        return new Numbers(
                IntStream.range(0, PARTS * months)
                        .mapToObj(number -> new int[] {1 + number / months})
                        .toArray(int[][]::new),
                IntStream.range(0, PARTS * months)
                        .map(number -> number % months)
                        .toArray(),
                IntStream.range(0, PARTS * months).mapToLong(number -> 20).toArray());
    }

    /** All months before the last and all quarters before the last, with nothing hidden. */
    private List<Decisions> toldUpToNovember() {
        List<Decisions> periods =
                Stream.generate(Decisions::new).limit(Spell.YEAR.tree().size()).toList();
        IntStream.range(0, periods.size())
                .filter(period -> !Spell.YEAR.isNew(period))
                .forEach(period -> periods.get(period).decided().set(0, family.size()));
        return periods;
    }

    private static void hide(List<Decisions> periods, int period, int... cells) {
        IntStream.of(cells).forEach(cell -> periods.get(period).hidden().set(cell));
    }
}
