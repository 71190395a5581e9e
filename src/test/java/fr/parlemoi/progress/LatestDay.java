package fr.parlemoi.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What the row of a month holds of its latest day, for judges of what is stored. */
public final class LatestDay {

    private LatestDay() {}

    /** Both as columns hold them. */
    public record Studied(byte[] clock, byte[] timely) {}

    /** By activity. */
    public static Map<String, Studied> of(LocalDate day, byte[] packed) {
        return PackedDay.unpack(day, packed).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().activity(), entry -> {
                    StudyDay studied = entry.getValue();
                    return new Studied(
                            studied.clock().toBytes(), studied.timely().toBytes());
                }));
    }
}
