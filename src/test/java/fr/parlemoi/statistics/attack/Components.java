package fr.parlemoi.statistics.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Splits what is not known into groups of figures that no sum ties to each other. */
final class Components {

    private final Known known;
    private final int[] heads;

    private Components(Known known) {
        this.known = known;
        this.heads = IntStream.range(0, known.grid().size()).toArray();
    }

    /** Those that have a hidden figure, the largest first. */
    static List<Program> of(Known known, List<int[]> sums) {
        Components components = new Components(known);
        sums.forEach(components::join);
        return components.programs(sums);
    }

    private void join(int[] sum) {
        int[] open = open(sum);
        for (int index = 1; index < open.length; index++) {
            heads[head(open[index])] = head(open[0]);
        }
    }

    private int[] open(int[] sum) {
        return Arrays.stream(sum).filter(known::isOpen).toArray();
    }

    private int head(int figure) {
        int at = figure;
        while (heads[at] != at) {
            heads[at] = heads[heads[at]];
            at = heads[at];
        }
        return at;
    }

    private List<Program> programs(List<int[]> sums) {
        Map<Integer, List<Integer>> figures = new LinkedHashMap<>();
        Map<Integer, List<int[]>> those = new LinkedHashMap<>();
        IntStream.range(0, heads.length).filter(known::isOpen).forEach(figure -> figures.computeIfAbsent(
                        head(figure), any -> new ArrayList<>())
                .add(figure));
        for (int[] sum : sums) {
            int[] open = open(sum);
            if (open.length > 0) {
                those.computeIfAbsent(head(open[0]), any -> new ArrayList<>()).add(sum);
            }
        }
        return figures.keySet().stream()
                .filter(head -> figures.get(head).stream().anyMatch(known.hidden()::get))
                .map(head -> Program.of(known, figures.get(head), those.getOrDefault(head, List.of())))
                .sorted((one, other) -> other.size() - one.size())
                .toList();
    }
}
