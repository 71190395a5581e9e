package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.ffmpeg.NativeHeap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes of a master what plays on phones. */
public final class EncodeLadder {

    /** To be raised with every change of what comes out, so that what was made before is made anew. */
    public static final int SETTINGS = 1;

    private EncodeLadder() {}

    /**
     * Writes into {@code folder}, which belongs to this call alone; files appear there complete or not at all. When the
     * thread is interrupted, it ends within moments and leaves nothing half-written.
     *
     * @throws UnreadableMedia with the reason, for a file that is damaged or that nobody can play
     */
    public static Ladder encode(Path master, Path folder, LadderProgress progress)
            throws UnreadableMedia, InterruptedException {
        try (Workshop workshop = new Workshop(folder)) {
            Master read = Master.read(master);
            SharedProgress shared = new SharedProgress(progress);
            return read.pictures().isPresent()
                    ? new FilmLadder(read, workshop, shared).make()
                    : new Ladder(List.of(), Optional.of(SoundAlone.ofRecording(read, workshop, shared)));
        } catch (UnreadableMedia unreadable) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw unreadable;
        } catch (IllegalStateException beyondFfmpeg) {
            UnreadableMedia refusal = UnreadableMedia.notMedia("FFmpeg ne sait pas le convertir ("
                    + beyondFfmpeg.getMessage() + ") ; exportez-le de nouveau, en H.264 et AAC");
            refusal.initCause(beyondFfmpeg);
            throw refusal;
        } finally {
            NativeHeap.giveBack();
        }
    }

    /**
     * Whether the master plays on the web as it is. Quick: reads all packets and decodes none, so it does not know
     * whether the sound is as loud as it should be.
     */
    public static boolean fits(Path master) throws UnreadableMedia {
        Master read = Master.read(master);
        Fitness fitness = read.fitness();
        return fitness.container()
                && fitness.sound()
                && (fitness.pictures() || read.pictures().isEmpty());
    }
}
