package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.ffmpeg.Mp4Writer;
import java.nio.file.Path;
import java.util.Optional;

/** Puts pictures and sound that are encoded already into one MP4, a fragment for each two seconds. */
final class Multiplexer {

    // Of a time stamp that was rounded.
    private static final double ROUNDING = 0.002;

    private final Mp4Writer writer;
    private final PacketReader sound;
    private double next = KeyGrid.SECONDS;

    private Multiplexer(Mp4Writer writer, PacketReader sound) {
        this.writer = writer;
        this.sound = sound;
    }

    static void film(PacketSource pictures, Optional<PacketSource> sound, Path file) throws UnreadableMedia {
        try (Mp4Writer writer = new Mp4Writer(file);
                PacketReader pictureReader = new PacketReader(pictures, writer);
                PacketReader soundReader = sound.isPresent() ? new PacketReader(sound.get(), writer) : null) {
            new Multiplexer(writer, soundReader).interleave(pictureReader);
            writer.finish();
        }
    }

    static void sound(PacketSource sound, Path file) throws UnreadableMedia {
        try (Mp4Writer writer = new Mp4Writer(file);
                PacketReader reader = new PacketReader(sound, writer)) {
            new Multiplexer(writer, reader).soundAlone();
            writer.finish();
        }
    }

    private void interleave(PacketReader pictures) throws UnreadableMedia {
        while (pictures.there()) {
            if (pictures.key() && pictures.shown() >= next - ROUNDING) {
                soundBefore(pictures.shown());
                beginFragment(pictures.shown());
            } else {
                soundBefore(pictures.decoded());
            }
            pictures.moveTo(writer);
        }
        soundBefore(Double.POSITIVE_INFINITY);
    }

    private void soundBefore(double seconds) throws UnreadableMedia {
        while (sound != null && sound.there() && sound.shown() < seconds) {
            sound.moveTo(writer);
        }
    }

    private void soundAlone() throws UnreadableMedia {
        while (sound.there()) {
            if (sound.shown() >= next) {
                beginFragment(sound.shown());
            }
            sound.moveTo(writer);
        }
    }

    private void beginFragment(double seconds) {
        writer.endFragment();
        while (next <= seconds + ROUNDING) {
            next += KeyGrid.SECONDS;
        }
    }
}
