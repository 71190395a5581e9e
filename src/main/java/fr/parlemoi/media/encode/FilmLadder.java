package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** All rungs of one film: the sound once, the pictures in one decode, at the same time; then each rung of both. */
final class FilmLadder {

    private static final int KILOBITS_OF_A_LARGE_RUNG = 1000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Master master;
    private final Workshop workshop;
    private final SharedProgress progress;
    private final FrameRate rate;
    private final List<FilmRung> rungs;
    private final AtomicReference<FilmSound> sound = new AtomicReference<>();

    FilmLadder(Master master, Workshop workshop, SharedProgress progress) {
        this.master = master;
        this.workshop = workshop;
        this.progress = progress;
        this.rate = master.pictures().orElseThrow().rate();
        this.rungs = FilmRung.of(master, workshop);
    }

    Ladder make() throws UnreadableMedia, InterruptedException {
        List<FilmRung> made =
                rungs.stream().filter(rung -> !master.owns(rung.pictures())).toList();
        List<FrameQueue> queues = made.stream().map(rung -> new FrameQueue()).toList();
        try {
            crew(made, queues).work();
        } finally {
            queues.forEach(FrameQueue::close);
        }
        return written(Optional.ofNullable(sound.get()));
    }

    private Crew crew(List<FilmRung> made, List<FrameQueue> queues) {
        Crew crew = new Crew(PATIENCE);
        progress.watchedBy(crew::move);
        if (master.sound().isPresent()) {
            crew.add("sound", () -> sound.set(FilmSound.of(master, workshop, progress)));
        }
        crew.add("pictures", () -> decode(made.stream().map(FilmRung::rung).toList(), queues));
        KeyGrid grid = master.fitness().pictures() ? KeyGrid.of(master.fitness().keys(), rate) : KeyGrid.regular(rate);
        for (int i = 0; i < made.size(); i++) {
            FilmRung rung = made.get(i);
            FrameQueue queue = queues.get(i);
            RungEncoder encoder = new RungEncoder(rung.rung(), rate, grid, threads(rung.rung()));
            crew.add(rung.name(), () -> encoder.encode(queue, rung.pictures().file(), picture -> tell(rung, picture)));
        }
        return crew;
    }

    private void decode(List<Rung> made, List<FrameQueue> queues) throws UnreadableMedia, InterruptedException {
        try (FilmPass pass = new FilmPass(master, made, queues, seconds -> tell(made, seconds))) {
            pass.run();
        }
    }

    /** Encoders tell how far they are; where there is none, the decoder does. */
    private void tell(List<Rung> made, double seconds) {
        if (made.isEmpty()) {
            progress.at(rungs.getFirst().name(), 0.98 * seconds / master.seconds());
        }
    }

    /** All rungs are encoded at once: the largest, half of the work, gets every core, the others share them. */
    static int threads(Rung rung) {
        int cores = Runtime.getRuntime().availableProcessors();
        return rung.kilobits() > KILOBITS_OF_A_LARGE_RUNG ? cores : Math.max(1, cores / 2);
    }

    private void tell(FilmRung rung, long picture) {
        progress.at(rung.name(), 0.98 * picture / (master.seconds() * rate.value()));
    }

    private Ladder written(Optional<FilmSound> heard) throws UnreadableMedia {
        long soundBytes = heard.map(both -> master.bytes(both.film())).orElse(0L);
        List<Path> films = new ArrayList<>();
        for (FilmRung rung : FilmRung.worthwhile(rungs, master, soundBytes)) {
            films.add(film(rung, heard.map(FilmSound::film)));
            progress.at(rung.name(), 1);
        }
        Optional<Path> alone = Optional.empty();
        if (heard.isPresent()) {
            alone = Optional.of(SoundAlone.write(heard.get().alone(), workshop));
            progress.at(SoundAlone.RUNG, 1);
        }
        return new Ladder(films, alone);
    }

    private Path film(FilmRung rung, Optional<PacketSource> heard) throws UnreadableMedia {
        boolean own = master.owns(rung.pictures()) && heard.map(master::owns).orElse(true);
        if (own && master.fitness().container()) {
            return master.file();
        }
        Path part = workshop.part(rung.name() + ".mp4");
        Multiplexer.film(rung.pictures(), heard, part);
        return workshop.publish(part, rung.name() + ".mp4");
    }
}
