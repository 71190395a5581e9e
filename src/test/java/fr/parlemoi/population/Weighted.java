package fr.parlemoi.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Things of which some are chosen more often than others. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    Weighted(List<T> things, ToDoubleFunction<T> weight) {
        this.things = List.copyOf(things);
        this.upTo = things.stream().mapToDouble(weight).toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** From pairs of a thing and its weight, as in « domicile 94, mam 6 ». */
    static Weighted<String> of(String pairs) {
        List<String> words = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (String pair : pairs.strip().split("\\s*[,\n]\\s*")) {
            words.add(pair.substring(0, pair.indexOf(' ')));
            weights.add(Double.valueOf(pair.substring(pair.indexOf(' ') + 1)));
        }
        return new Weighted<>(words, word -> weights.get(words.indexOf(word)));
    }

    List<T> things() {
        return things;
    }

    T choose(RandomGenerator random) {
        return at(random.nextDouble());
    }

    /** What is met after this share of all weights, from 0 to below 1. */
    T at(double share) {
        return things.get(place(share));
    }

    /** The index of what is met after this share of all weights, from 0 to below 1. */
    int place(double share) {
        int found = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
        return found < 0 ? -found - 1 : Math.min(found + 1, upTo.length - 1);
    }

    /** The share of all weights that lies before the thing with this index. */
    double before(int index) {
        return index == 0 ? 0 : upTo[index - 1] / upTo[upTo.length - 1];
    }
}
