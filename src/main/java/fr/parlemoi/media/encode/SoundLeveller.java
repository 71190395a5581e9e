package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/** Brings the sound of a master to the loudness of the course, and proves it on what the encoder made. */
final class SoundLeveller {

    private static final int MOST_ROUNDS = 5;
    // What AAC adds to a peak as a rule.
    private static final double OVERSHOOT = 0.5;

    private final Master master;
    private final DoubleConsumer progress;

    /** Tells {@code progress} a share that is done, 0 to 1. */
    SoundLeveller(Master master, DoubleConsumer progress) {
        this.master = master;
        this.progress = progress;
    }

    /** The sound of the master itself, if it can be kept, else encoded into {@code part}. */
    PacketSource kept(int channels, int kilobits, Path part) throws UnreadableMedia {
        Loudness heard = heard(channels);
        boolean keep = master.fitness().sound() && heard.right();
        return keep ? new PacketSource(master.file(), sound().index()) : encode(channels, kilobits, heard, part);
    }

    /** Encoded anew into {@code part}. */
    PacketSource encoded(int channels, int kilobits, Path part) throws UnreadableMedia {
        return encode(channels, kilobits, heard(channels), part);
    }

    private Loudness heard(int channels) throws UnreadableMedia {
        try (SoundReader reader = reader(channels)) {
            return Loudness.of(reader, () -> progress.accept(0));
        }
    }

    private PacketSource encode(int channels, int kilobits, Loudness heard, Path part) throws UnreadableMedia {
        double gain = heard.offset();
        double ceiling = Loudness.HIGHEST_PEAK - OVERSHOOT;
        boolean limited = !heard.silent() && heard.peak() + gain > ceiling;
        Loudness made = null;
        for (int round = 0; round < MOST_ROUNDS && (made == null || !made.safe()); round++) {
            if (made != null) {
                gain += made.offset();
                ceiling -= limited ? made.peakTooHigh() : 0;
                limited |= made.peakTooHigh() > 0;
            }
            OptionalDouble limit = limited ? OptionalDouble.of(ceiling) : OptionalDouble.empty();
            made = made(new SoundEncoder(channels, kilobits, gain, limit), part);
        }
        return new PacketSource(part, 0);
    }

    private Loudness made(SoundEncoder encoder, Path part) throws UnreadableMedia {
        try (SoundReader reader = reader(encoder.channels())) {
            encoder.encode(reader, part, at -> progress.accept(at / master.seconds()));
        }
        try (SoundReader result = new SoundReader(part, 0, 0, encoder.channels())) {
            return Loudness.of(result, () -> progress.accept(0));
        }
    }

    private SoundReader reader(int channels) throws UnreadableMedia {
        return new SoundReader(master.file(), sound().index(), master.start(), channels);
    }

    private Master.Sound sound() {
        return master.sound().orElseThrow();
    }
}
