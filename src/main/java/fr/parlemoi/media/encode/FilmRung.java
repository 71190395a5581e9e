package fr.parlemoi.media.encode;

import java.util.ArrayList;
import java.util.List;

/** A size of a film and where its encoded pictures are. */
record FilmRung(Rung rung, PacketSource pictures) {

    // A rung that saves less than a quarter is not worth its space.
    private static final double WORTH = 0.75;

    /**
     * What may be made of a master. Where its own pictures are kept they are the highest rung, and the only one if they
     * are as light as the lowest may be.
     */
    static List<FilmRung> of(Master master, Workshop workshop) {
        Master.Pictures pictures = master.pictures().orElseThrow();
        List<Rung> rungs = Rung.of(pictures.width(), pictures.height());
        List<FilmRung> all = new ArrayList<>();
        if (master.fitness().pictures()) {
            PacketSource own = new PacketSource(master.file(), pictures.index());
            all.add(new FilmRung(Rung.own(pictures.width(), pictures.height()), own));
            boolean light = master.bytes(own) / 125.0 <= rungs.getLast().kilobits() * master.seconds();
            rungs = rungs.stream()
                    .filter(rung -> !light && rung.size().width() < pictures.width())
                    .toList();
        }
        rungs.forEach(rung -> all.add(new FilmRung(rung, new PacketSource(workshop.part(rung.name()), 0))));
        return all;
    }

    /** Those of {@code rungs}, highest first, that save enough beside the kept one above them. */
    static List<FilmRung> worthwhile(List<FilmRung> rungs, Master master, long soundBytes) {
        List<FilmRung> kept = new ArrayList<>();
        double above = Double.POSITIVE_INFINITY;
        for (FilmRung rung : rungs) {
            double bytes = master.bytes(rung.pictures()) + soundBytes;
            if (bytes <= WORTH * above) {
                kept.add(rung);
                above = bytes;
            }
        }
        return kept;
    }

    String name() {
        return rung.name();
    }
}
