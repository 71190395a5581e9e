package fr.parlemoi.media.encode;

/** Hears how far the work is. Called from several threads, never from two at once. */
@FunctionalInterface
public interface LadderProgress {

    /**
     * @param rung {@code 720p}… for films, {@code son} for sound
     * @param share of this rung done, 0 to 1
     */
    void at(String rung, double share);
}
