package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedProgressTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final String NONE = "8000000000000000";

    @Test
    void packs_as_it_is_documented() {
        ActivityProgress played = new ActivityProgress(
                Intervals.of(5, 10),
                Intervals.EMPTY,
                Intervals.EMPTY,
                null,
                null,
                new Position(Instant.ofEpochMilli(2), 10),
                600,
                Instant.ofEpochMilli(3),
                new Completed(Instant.ofEpochMilli(4), Instant.ofEpochMilli(5), "1"));
        assertThat(PackedProgress.pack(played))
                .asHexString()
                .isEqualTo("01" + "00000003010505" + "00000000" + "00000000" + NONE + NONE + "0000000000000003"
                        + "0000000000000002" + "000000000000000A" + "0000000000000258" + "0131"
                        + "0000000000000004" + "0000000000000005");
    }

    @Test
    void gives_back_whatever_was_packed() {
        Random random = new Random(20_261_130);
        for (int run = 0; run < 500; run++) {
            ActivityProgress progress = progress(random);
            assertThat(PackedProgress.unpack(PackedProgress.pack(progress))).isEqualTo(progress);
        }
        assertThat(PackedProgress.unpack(PackedProgress.pack(ActivityProgress.NONE)))
                .isEqualTo(ActivityProgress.NONE);
    }

    @Test
    void refuses_what_was_cut_off_wherever_it_was_and_what_goes_on() {
        byte[] packed = PackedProgress.pack(progress(new Random(1)));
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> PackedProgress.unpack(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("it ends too soon");
        }
        assertThatThrownBy(() -> PackedProgress.unpack(Arrays.copyOf(packed, packed.length + 1)))
                .hasMessageContaining("there is more than one activity");
    }

    @Test
    void refuses_another_version_and_damaged_lengths() {
        byte[] packed = PackedProgress.pack(ActivityProgress.NONE);
        packed[0] = 2;
        assertThatThrownBy(() -> PackedProgress.unpack(packed)).hasMessageContaining("the version is not 1");
        packed[0] = 1;
        packed[1] = (byte) 0xff;
        assertThatThrownBy(() -> PackedProgress.unpack(packed)).hasMessageContaining("it ends too soon");
    }

    private static ActivityProgress progress(Random random) {
        return new ActivityProgress(
                AnySets.next(random),
                AnySets.next(random),
                AnySets.next(random),
                time(random),
                time(random),
                random.nextBoolean() ? null : new Position(BEGIN.plusMillis(random.nextInt()), random.nextInt(40_000)),
                random.nextInt(40_000),
                time(random),
                random.nextBoolean()
                        ? null
                        : new Completed(
                                BEGIN, BEGIN.plusSeconds(1), random.nextBoolean() ? "1" : Completed.CORRECTION));
    }

    private static Instant time(Random random) {
        return random.nextInt(3) == 0 ? null : BEGIN.plusMillis(random.nextInt());
    }
}
