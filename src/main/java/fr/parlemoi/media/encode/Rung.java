package fr.parlemoi.media.encode;

import fr.parlemoi.media.PictureSize;
import java.util.ArrayList;
import java.util.List;

/**
 * One size of a film.
 *
 * @param kilobits most a second, over a few seconds
 * @param quality x264's constant rate factor, below which it takes fewer bits than allowed
 */
record Rung(PictureSize size, int kilobits, int quality) {

    /** Over how long a rung keeps to its kilobits; a short film may spend the whole buffer. */
    static final int BUFFER_SECONDS = 2;

    private record Step(int shortSide, int kilobits, int quality) {

        /** By how much a picture is to be made smaller to fit into 16:9 or 9:16; over 1: it is smaller already. */
        double scale(int width, int height) {
            return Math.min(
                    shortSide / (double) Math.min(width, height), shortSide * 16 / 9.0 / Math.max(width, height));
        }
    }

    private static final List<Step> STEPS =
            List.of(new Step(720, 1300, 25), new Step(480, 650, 25), new Step(360, 350, 24), new Step(240, 180, 24));

    // A master a little smaller than a step keeps its own size instead of falling to the next step.
    private static final double NEARLY = 0.9;

    /** All rungs of a film, the highest first. A picture wider than 16:9 fills the width, so that level 3.1 holds it. */
    static List<Rung> of(int width, int height) {
        List<Rung> rungs = new ArrayList<>();
        for (Step step : STEPS) {
            double scale = step.scale(width, height);
            boolean lowest = rungs.isEmpty() && step.shortSide == STEPS.getLast().shortSide;
            if (scale <= 1 / NEARLY || lowest) {
                add(rungs, step, new PictureSize(even(width * Math.min(1, scale)), even(height * Math.min(1, scale))));
            }
        }
        return rungs;
    }

    /** A film in its own size, under the cap of the step that it fits into. */
    static Rung own(int width, int height) {
        Step step = STEPS.reversed().stream()
                .filter(larger -> larger.scale(width, height) >= 1)
                .findFirst()
                .orElse(STEPS.getFirst());
        return new Rung(new PictureSize(width, height), step.kilobits, step.quality);
    }

    private static void add(List<Rung> rungs, Step step, PictureSize size) {
        if (rungs.isEmpty() || !rungs.getLast().size.equals(size)) {
            rungs.add(new Rung(size, step.kilobits, step.quality));
        }
    }

    private static int even(double side) {
        return Math.max(2, 2 * (int) Math.round(side / 2 - 0.01));
    }

    /** As people call it: {@code 480p} for its short side. */
    String name() {
        return Math.min(size.width(), size.height()) + "p";
    }
}
