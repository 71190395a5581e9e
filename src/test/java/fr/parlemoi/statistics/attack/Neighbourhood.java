package fr.parlemoi.statistics.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Finds the unknowns that are nearest to one of them, going from equation to equation. */
final class Neighbourhood {

    private final List<List<Program.Equation>> equationsOf;
    private final Random random;

    Neighbourhood(Program program, Random random) {
        this.random = random;
        this.equationsOf = Stream.generate(() -> (List<Program.Equation>) new ArrayList<Program.Equation>(4))
                .limit(program.size())
                .toList();
        program.equations().forEach(equation -> equation.unknowns()
                .forEach(unknown -> equationsOf.get(unknown).add(equation)));
    }

    /** So many, or some more: an equation is never divided. */
    int[] of(int unknown, int size) {
        BitSet found = new BitSet();
        found.set(unknown);
        Deque<Integer> waiting = new ArrayDeque<>(List.of(unknown));
        for (int count = 1; count < size && !waiting.isEmpty(); count = found.cardinality()) {
            List<Integer> next = new ArrayList<>();
            for (Program.Equation equation : equationsOf.get(waiting.poll())) {
                equation.unknowns().filter(other -> !found.get(other)).forEach(next::add);
                next.forEach(found::set);
            }
            // Not always the same ones are left out at the edge.
            Collections.shuffle(next, random);
            waiting.addAll(next);
        }
        return found.stream().toArray();
    }
}
