package fr.parlemoi.statistics.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Subtracts what is known from every sum, again and again, until nothing gets narrower: a pencil is enough for it. */
final class Subtraction {

    private final Known known;
    private final List<int[]> sums;
    private final List<List<Integer>> sumsOf;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final BitSet queued = new BitSet();

    Subtraction(Known known, List<int[]> sums) {
        this.known = known;
        this.sums = sums;
        this.sumsOf = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>(4))
                .limit(known.grid().size())
                .toList();
        for (int number = 0; number < sums.size(); number++) {
            for (int figure : sums.get(number)) {
                sumsOf.get(figure).add(number);
            }
        }
    }

    void run() {
        IntStream.range(0, sums.size()).forEach(this::queue);
        while (!waiting.isEmpty()) {
            int number = waiting.poll();
            queued.clear(number);
            subtract(sums.get(number));
        }
    }

    private void queue(int number) {
        if (!queued.get(number)) {
            queued.set(number);
            waiting.add(number);
        }
    }

    private void subtract(int[] sum) {
        long least = 0;
        long most = 0;
        for (int index = 1; index < sum.length; index++) {
            least += known.least(sum[index]);
            most += known.most(sum[index]);
        }
        note(sum[0], least, most);
        for (int index = 1; index < sum.length; index++) {
            int part = sum[index];
            long othersLeast = least - known.least(part);
            long othersMost = most - known.most(part);
            note(part, known.least(sum[0]) - othersMost, known.most(sum[0]) - othersLeast);
        }
    }

    private void note(int figure, long least, long most) {
        if (known.narrow(figure, least, most)) {
            sumsOf.get(figure).forEach(this::queue);
        }
    }
}
