package fr.parlemoi.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A small population, made from a seed, with thin and empty places, counted for three months: territories in two levels,
 * professions, places of work. Even seeds release every combination, odd ones only those that the product's pages offer,
 * though by month with territories down to a depth of choice.
 */
record MadePopulation(long seed, Family family, Numbers numbers) {

    static MadePopulation of(long seed) {
        return of(seed, 1);
    }

    /** @param depth of the territories that have figures by profession and by place of work in a month; 0 is the country */
    static MadePopulation of(long seed, int depth) {
        Random random = new Random(seed);
        int regions = 1 + random.nextInt(3);
        List<Integer> parents = new ArrayList<>(List.of(-1));
        for (int region = 0; region < regions; region++) {
            parents.add(0);
        }
        int territories = Math.max(regions, 2 + random.nextInt(5));
        for (int territory = 0; territory < territories; territory++) {
            parents.add(1 + territory % regions);
        }
        Tree territory = new Tree(parents.stream().mapToInt(Integer::intValue).toArray());
        Tree profession = Tree.flat(2 + random.nextInt(4));
        Tree workplace = Tree.flat(2 + random.nextInt(3));
        Predicate<int[]> pages = nodes -> nodes[1] == 0 || nodes[2] == 0;
        Predicate<int[]> monthly = nodes -> territory.depth(nodes[0]) <= depth || nodes[1] == 0 && nodes[2] == 0;
        Family family = new Family(
                List.of(territory, profession, workplace),
                seed % 2 == 0 ? nodes -> true : pages,
                seed % 2 == 0 ? nodes -> true : pages.and(monthly));
        return new MadePopulation(seed, family, numbers(random, family.trees()));
    }

    private static Numbers numbers(Random random, List<Tree> trees) {
        List<int[]> leaves = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        double scale = Math.exp(random.nextDouble() * 4 - 1);
        double empty = random.nextDouble() * 0.6;
        double[][] weights =
                trees.stream().map(tree -> weights(random, tree.size())).toArray(double[][]::new);
        for (int territory : trees.get(0).leaves(0)) {
            for (int profession : trees.get(1).leaves(0)) {
                for (int workplace : trees.get(2).leaves(0)) {
                    double mean = scale * weights[0][territory] * weights[1][profession] * weights[2][workplace];
                    for (int month = 0; month < 3; month++) {
                        long value = random.nextDouble() < empty ? 0 : around(random, mean);
                        if (value > 0) {
                            leaves.add(new int[] {territory, profession, workplace});
                            months.add(month);
                            values.add(value);
                        }
                    }
                }
            }
        }
        return new Numbers(
                leaves.toArray(int[][]::new),
                months.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToLong(Long::longValue).toArray());
    }

    private static double[] weights(Random random, int size) {
        return random.doubles(size).map(drawn -> Math.exp(drawn * 3 - 1)).toArray();
    }

    private static long around(Random random, double mean) {
        return (long) Math.floor(-Math.log(1 - random.nextDouble()) * mean);
    }
}
