package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

    private final Intervals breakfastAndSupper = Intervals.of(10, 20).add(40, 50);

    @Test
    void joins_stretches_that_touch() {
        assertThat(Intervals.of(0, 5).add(5, 9)).isEqualTo(Intervals.of(0, 9));
    }

    @Test
    void keeps_stretches_that_lie_one_tick_apart() {
        assertThat(Intervals.of(0, 5).add(6, 9).stretches()).isEqualTo(2);
    }

    @Test
    void swallows_what_lies_inside() {
        assertThat(Intervals.of(0, 100).add(10, 20)).isEqualTo(Intervals.of(0, 100));
    }

    @Test
    void contains_the_first_tick_and_not_the_last_bound() {
        assertThat(breakfastAndSupper.contains(10)).isTrue();
        assertThat(breakfastAndSupper.contains(19)).isTrue();
        assertThat(breakfastAndSupper.contains(20)).isFalse();
        assertThat(breakfastAndSupper.contains(9)).isFalse();
    }

    @Test
    void names_the_gaps_within_bounds() {
        assertThat(breakfastAndSupper.gaps(0, 60)).hasToString("[[0,10), [20,40), [50,60)]");
        assertThat(breakfastAndSupper.gaps(15, 45)).hasToString("[[20,40)]");
        assertThat(Intervals.EMPTY.gaps(0, 60)).hasToString("[[0,60)]");
        assertThat(Intervals.EMPTY.gaps(0, -5)).isEqualTo(Intervals.EMPTY);
    }

    @Test
    void bridges_gaps_shorter_than_the_cap_only() {
        assertThat(breakfastAndSupper.bridging(20).measure()).isEqualTo(20);
        assertThat(breakfastAndSupper.bridging(21).measure()).isEqualTo(40);
    }

    @Test
    void leaves_out_what_is_too_short() {
        assertThat(Intervals.of(0, 19).add(30, 50).withoutShorterThan(20)).isEqualTo(Intervals.of(30, 50));
    }

    @Test
    void refuses_a_stretch_that_runs_backwards_or_before_zero() {
        assertThatThrownBy(() -> Intervals.of(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Intervals.of(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_stored_in_few_bytes() {
        assertThat(Intervals.of(0, 36_000).toBytes()).containsExactly(1, 0, 0xa0, 0x99, 0x02);
        assertThat(Intervals.EMPTY.toBytes()).containsExactly(1);
    }

    @Test
    void stores_the_largest_bound() {
        Intervals edge = Intervals.of(0, Long.MAX_VALUE);
        assertThat(Intervals.fromBytes(edge.toBytes())).isEqualTo(edge);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', the version is not 1",
        "02 00 05, the version is not 1",
        "01 00, the last stretch has no end",
        "01 00 85, a number has no end",
        "01 00 85 00, a number is longer than it must be",
        "01 05 00, two bounds are equal",
        "01 ff ff ff ff ff ff ff ff 7f 01, a bound passes 2^63",
        "01 ff ff ff ff ff ff ff ff ff 7f 01, a number has no end",
    })
    void refuses_bytes_that_it_never_wrote(String hex, String why) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThatThrownBy(() -> Intervals.fromBytes(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
