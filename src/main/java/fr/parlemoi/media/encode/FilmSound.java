package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;

/**
 * The sound of a film, encoded or the master's own.
 *
 * @param film what goes with the pictures, the same in each rung
 * @param alone what plays without them: the same where it is light enough, else made of one voice
 */
record FilmSound(PacketSource film, PacketSource alone) {

    // A voice that is light enough to be the sound alone, too.
    private static final int MONO = 44;
    private static final int STEREO = 72;
    // With the container's own few kilobits, at most 48.
    private static final int ALONE = 40;

    static FilmSound of(Master master, Workshop workshop, SharedProgress progress) throws UnreadableMedia {
        int channels = Math.min(2, master.sound().orElseThrow().channels());
        PacketSource film = new SoundLeveller(master, share -> progress.at(SoundAlone.RUNG, share / 2))
                .kept(channels, channels == 1 ? MONO : STEREO, workshop.part("son"));
        boolean light = master.bytes(film) / 125.0 <= (MONO + 1) * master.seconds();
        PacketSource alone = light
                ? film
                : new SoundLeveller(master, share -> progress.at(SoundAlone.RUNG, 0.5 + 0.48 * share))
                        .encoded(1, ALONE, workshop.part("voix"));
        return new FilmSound(film, alone);
    }
}
