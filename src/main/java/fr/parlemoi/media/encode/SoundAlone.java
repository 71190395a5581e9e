package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import java.nio.file.Path;

/** What plays without a picture: a podcast, or a film for somebody who only listens. */
final class SoundAlone {

    static final String RUNG = "son";

    private static final String NAME = "son.m4a";
    // With the container's own few kilobits, at most 64.
    private static final int MONO = 48;
    private static final int STEREO = 56;

    private SoundAlone() {}

    static Path ofRecording(Master master, Workshop workshop, SharedProgress progress) throws UnreadableMedia {
        int channels = Math.min(2, master.sound().orElseThrow().channels());
        PacketSource sound = new SoundLeveller(master, share -> progress.at(RUNG, 0.98 * share))
                .kept(channels, channels == 1 ? MONO : STEREO, workshop.part("son"));
        boolean untouched = master.owns(sound) && master.fitness().container();
        Path result = untouched ? master.file() : write(sound, workshop);
        progress.at(RUNG, 1);
        return result;
    }

    static Path write(PacketSource sound, Workshop workshop) throws UnreadableMedia {
        Path part = workshop.part(NAME);
        Multiplexer.sound(sound, part);
        return workshop.publish(part, NAME);
    }
}
