package fr.parlemoi.media.hls;

import fr.parlemoi.media.hls.FragmentIndex.Fragment;
import java.util.List;

/**
 * What a connection must carry, in bits a second.
 *
 * @param peak the largest of any stretch that lasts half to one and a half target durations (RFC 8216, 4.1)
 * @param average of the whole
 */
record BitRate(long peak, long average) {

    static BitRate of(FragmentIndex index) {
        long average = bitsASecond(index.bytes(), index.seconds());
        return new BitRate(Math.max(average, peak(index.fragments(), MediaPlaylist.targetSeconds(index))), average);
    }

    private static long peak(List<Fragment> fragments, long target) {
        long peak = 0;
        for (int first = 0; first < fragments.size(); first++) {
            long bytes = 0;
            double seconds = 0;
            for (int last = first; last < fragments.size() && seconds < 1.5 * target; last++) {
                bytes += fragments.get(last).bytes();
                seconds += fragments.get(last).seconds();
                if (seconds >= 0.5 * target && seconds <= 1.5 * target) {
                    peak = Math.max(peak, bitsASecond(bytes, seconds));
                }
            }
        }
        return peak;
    }

    static long bitsASecond(long bytes, double seconds) {
        return (long) Math.ceil(8 * bytes / seconds);
    }
}
