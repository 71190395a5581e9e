package fr.parlemoi.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far the encoding of several masters is. Told by many threads, asked by one. */
final class EncodeWork {

    // Sound waits half-way until the pictures are done: what is unfinished of them says more.
    private static final Comparator<Map.Entry<String, Double>> SLOWEST =
            Comparator.<Map.Entry<String, Double>>comparingInt(
                            rung -> rung.getValue() < 0.95 && !rung.getKey().equals("son") ? 0 : 1)
                    .thenComparingDouble(Map.Entry::getValue);

    private final List<Master> masters;
    private final double total;
    private final long began = System.nanoTime();
    private final Map<Master, Map<String, Double>> running = new LinkedHashMap<>();
    private double finishedWork;
    private int finished;

    EncodeWork(List<Master> masters) {
        this.masters = masters;
        this.total = masters.stream().mapToDouble(Master::work).sum();
    }

    /**
     * A master that is being encoded.
     *
     * @param rung that is least far
     * @param share done of it, 0 to 1
     */
    record Current(String name, String rung, double share) {}

    /**
     * What can be shown.
     *
     * @param share of all work that is done, 0 to 1
     * @param secondsLeft negative while nobody can say
     */
    record Progress(double share, double secondsLeft, int finished, int masters, List<Current> current) {}

    synchronized void begin(Master master) {
        running.put(master, new LinkedHashMap<>());
    }

    synchronized void at(Master master, String rung, double share) {
        running.get(master).put(rung, share);
    }

    synchronized void end(Master master) {
        running.remove(master);
        finishedWork += master.work();
        finished++;
    }

    synchronized Progress look() {
        List<Current> current = new ArrayList<>();
        double done = finishedWork;
        for (Map.Entry<Master, Map<String, Double>> entry : running.entrySet()) {
            Map<String, Double> rungs = entry.getValue();
            double mean = rungs.values().stream()
                    .mapToDouble(share -> share)
                    .average()
                    .orElse(0);
            done += mean * entry.getKey().work();
            rungs.entrySet().stream()
                    .min(SLOWEST)
                    .ifPresent(rung -> current.add(new Current(entry.getKey().name(), rung.getKey(), rung.getValue())));
        }
        double share = total == 0 ? 1 : done / total;
        return new Progress(share, secondsLeft(share), finished, masters.size(), current);
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** The first moments tell nothing. */
    private double secondsLeft(double share) {
        return share < 0.01 || seconds() < 3 ? -1 : seconds() * (1 - share) / share;
    }
}
