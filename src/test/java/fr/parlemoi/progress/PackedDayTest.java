package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedDayTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @Test
    void packs_as_it_is_documented_and_as_the_migration_does() {
        SortedMap<StudyDay.Key, StudyDay> day = new TreeMap<>();
        day.put(key("jeu"), new StudyDay(Intervals.of(5, 10), Intervals.EMPTY, EnumSet.of(DeviceKind.COMPUTER)));
        assertThat(PackedDay.pack(day)).asHexString().isEqualTo("0100036A6575040000000301050500000000");
    }

    @Test
    void gives_back_whatever_was_packed() {
        Random random = new Random(20_261_129);
        for (int run = 0; run < 200; run++) {
            SortedMap<StudyDay.Key, StudyDay> day = day(random);
            assertThat(PackedDay.unpack(DAY, PackedDay.pack(day))).isEqualTo(day);
        }
    }

    @Test
    void refuses_what_was_cut_off_wherever_it_was() {
        byte[] packed = PackedDay.pack(day(new Random(1)));
        for (int length = 2; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            try {
                assertThat(PackedDay.pack(PackedDay.unpack(DAY, cut))).isEqualTo(cut);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("at byte");
            }
        }
        assertThatThrownBy(() -> PackedDay.unpack(DAY, Arrays.copyOf(packed, packed.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', it ends too soon",
        "02, the version is not 1",
        "01 00, it ends too soon",
        "01 0003 6a65, it ends too soon",
        "01 ffff 6a6575 01 00000000 00000000, it ends too soon",
        "01 0001 61 01 7fffffff 00000000, it ends too soon",
        "01 0001 62 01 00000000 00000000 0001 61 01 00000000 00000000, an activity does not come after the one before",
        "01 0001 61 01 00000000 00000000 0001 61 01 00000000 00000000, an activity does not come after the one before",
        "01 0001 61 08 00000000 00000000, no kind of device",
        "01 0001 61 01 00000001 02 00000000, no interval set",
    })
    void refuses_bytes_that_it_never_wrote(String hex, String why) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThatThrownBy(() -> PackedDay.unpack(DAY, bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static SortedMap<StudyDay.Key, StudyDay> day(Random random) {
        SortedMap<StudyDay.Key, StudyDay> day = new TreeMap<>();
        for (String activity : Set.of("regard", "jeu", "attachement", "a", "z".repeat(64))) {
            if (day.isEmpty() || random.nextBoolean()) {
                day.put(key(activity), new StudyDay(AnySets.next(random), AnySets.next(random), devices(random)));
            }
        }
        return Collections.unmodifiableSortedMap(day);
    }

    private static Set<DeviceKind> devices(Random random) {
        Set<DeviceKind> devices = EnumSet.noneOf(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            if (random.nextBoolean()) {
                devices.add(kind);
            }
        }
        return devices;
    }

    private static StudyDay.Key key(String activity) {
        return new StudyDay.Key(DAY, activity);
    }
}
