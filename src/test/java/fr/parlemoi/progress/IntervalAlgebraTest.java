package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Interval sets against the simplest thing that could be right: one bit a tick. */
class IntervalAlgebraTest {

    private static final int AXIS = 200;

    @Property
    void union_is_that_of_bits(@ForAll("stretches") List<int[]> stretches) {
        assertThat(bits(set(stretches))).isEqualTo(naive(stretches));
    }

    @Property
    void union_is_commutative(@ForAll("sets") Intervals a, @ForAll("sets") Intervals b) {
        assertThat(a.union(b)).isEqualTo(b.union(a)).hasSameHashCodeAs(b.union(a));
    }

    @Property
    void union_is_associative(@ForAll("sets") Intervals a, @ForAll("sets") Intervals b, @ForAll("sets") Intervals c) {
        assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
    }

    @Property
    void union_is_idempotent(@ForAll("sets") Intervals a, @ForAll("sets") Intervals b) {
        assertThat(a.union(b).union(b).union(a)).isEqualTo(a.union(b));
    }

    @Property
    void order_and_repetition_do_not_matter(@ForAll("stretches") List<int[]> stretches, @ForAll Random random) {
        List<int[]> again = new ArrayList<>(stretches);
        again.addAll(stretches.subList(0, stretches.size() / 2));
        Collections.shuffle(again, random);
        assertThat(set(again)).isEqualTo(set(stretches));
    }

    @Property
    void measures_its_bits(@ForAll("stretches") List<int[]> stretches) {
        assertThat(set(stretches).measure()).isEqualTo(naive(stretches).cardinality());
    }

    @Property
    void contains_its_bits(@ForAll("stretches") List<int[]> stretches, @ForAll @IntRange(max = AXIS) int tick) {
        assertThat(set(stretches).contains(tick)).isEqualTo(naive(stretches).get(tick));
    }

    @Property
    void gaps_are_the_bits_that_lack(
            @ForAll("stretches") List<int[]> stretches,
            @ForAll @IntRange(max = AXIS) int from,
            @ForAll @IntRange(max = AXIS) int to) {
        BitSet lacking = new BitSet();
        lacking.set(Math.min(from, to), to);
        lacking.andNot(naive(stretches));
        assertThat(bits(set(stretches).gaps(from, to))).isEqualTo(lacking);
    }

    @Property
    void clips_to_the_bits_inside(
            @ForAll("stretches") List<int[]> stretches,
            @ForAll @IntRange(max = AXIS) int from,
            @ForAll @IntRange(max = AXIS) int to) {
        BitSet inside = new BitSet();
        inside.set(Math.min(from, to), to);
        inside.and(naive(stretches));
        assertThat(bits(set(stretches).clip(from, to))).isEqualTo(inside);
    }

    @Property
    void bridges_what_bits_bridge(
            @ForAll("stretches") List<int[]> stretches, @ForAll @IntRange(min = 1, max = 60) int cap) {
        BitSet bridged = naive(stretches);
        for (int end = bridged.nextClearBit(Math.max(0, bridged.nextSetBit(0)));
                bridged.nextSetBit(end) >= 0;
                end = bridged.nextClearBit(bridged.nextSetBit(end))) {
            if (bridged.nextSetBit(end) - end < cap) {
                bridged.set(end, bridged.nextSetBit(end));
            }
        }
        assertThat(bits(set(stretches).bridging(cap))).isEqualTo(bridged);
    }

    @Property
    void survives_being_stored(@ForAll("sets") Intervals set) {
        assertThat(Intervals.fromBytes(set.toBytes())).isEqualTo(set);
    }

    @Property
    void garbage_is_refused_or_is_what_it_would_write(@ForAll @Size(max = 12) byte[] garbage) {
        garbage = garbage.length == 0 ? new byte[1] : garbage;
        garbage[0] = 1;
        try {
            assertThat(Intervals.fromBytes(garbage).toBytes()).isEqualTo(garbage);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("no interval set");
        }
    }

    @Provide
    Arbitrary<List<int[]>> stretches() {
        Arbitrary<Integer> tick = Arbitraries.integers().between(0, AXIS);
        return Combinators.combine(tick, tick)
                .as((a, b) -> new int[] {Math.min(a, b), Math.max(a, b)})
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Intervals> sets() {
        return stretches().map(IntervalAlgebraTest::set);
    }

    private static Intervals set(List<int[]> stretches) {
        Intervals set = Intervals.EMPTY;
        for (int[] stretch : stretches) {
            set = set.add(stretch[0], stretch[1]);
        }
        return set;
    }

    private static BitSet naive(List<int[]> stretches) {
        BitSet bits = new BitSet();
        stretches.forEach(stretch -> bits.set(stretch[0], stretch[1]));
        return bits;
    }

    private static BitSet bits(Intervals set) {
        BitSet bits = new BitSet();
        set.each((from, to) -> {
            bits.set((int) from, (int) to);
            return bits;
        });
        return bits;
    }
}
