package fr.parlemoi.statistics.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.statistics.disclosure.HideCells.Decisions;
import fr.parlemoi.statistics.disclosure.Spell;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SafeFiguresTest {

    private static final int YEAR = 0;
    private static final int FIRST_QUARTER = 1;
    private static final int SECOND_QUARTER = 2;
    private static final int LAST_QUARTER = 4;
    private static final int DECEMBER = Spell.YEAR.month(11);

    private final List<Decisions> decisions =
            Stream.generate(Decisions::new).limit(Spell.YEAR.tree().size()).toList();

    @Test
    void what_is_longer_than_the_longest_is_not_released() {
        assertThat(released(YEAR)).containsExactly(YEAR, LAST_QUARTER, DECEMBER);
        assertThat(released(LAST_QUARTER)).containsExactly(LAST_QUARTER, DECEMBER);
        assertThat(released(DECEMBER)).containsExactly(DECEMBER);
    }

    @Test
    void of_an_earlier_quarter_the_public_knows_what_was_released_then() {
        decisions.get(FIRST_QUARTER).decided().set(0);

        SafeFigures figures = new SafeFigures(null, decisions, Spell.YEAR, YEAR);

        assertThat(figures.tellsOfEverybody(FIRST_QUARTER)).isTrue();
        assertThat(figures.tellsOfEverybody(SECOND_QUARTER)).isFalse();
        assertThat(figures.tellsOfEverybody(LAST_QUARTER)).isTrue();
    }

    private int[] released(int longest) {
        SafeFigures figures = new SafeFigures(null, decisions, Spell.YEAR, longest);
        return IntStream.of(YEAR, LAST_QUARTER, DECEMBER)
                .filter(figures::isReleased)
                .toArray();
    }
}
