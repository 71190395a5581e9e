package fr.parlemoi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the row of a month holds of its latest day and of the latest activity, for judges of what is stored. */
public final class LatestByMonth {

    private LatestByMonth() {}

    /** Both as columns hold them. */
    public record Studied(byte[] clock, byte[] timely) {}

    /** Sets as columns hold them; {@code tenths} and {@code positionAt} are null when it was never played. */
    public record Progress(
            byte[] played,
            byte[] clock,
            byte[] transcript,
            Instant endedAt,
            Instant confirmedAt,
            Long tenths,
            Instant positionAt,
            Instant lastLearning,
            Instant completedAt,
            String rule) {}

    /** By activity. */
    public static Map<String, Studied> day(LocalDate day, byte[] packed) {
        return PackedDay.unpack(day, packed).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().activity(), entry -> {
                    StudyDay studied = entry.getValue();
                    return new Studied(
                            studied.clock().toBytes(), studied.timely().toBytes());
                }));
    }

    public static Progress activity(byte[] packed) {
        ActivityProgress progress = PackedProgress.unpack(packed);
        Optional<Position> position = Optional.ofNullable(progress.position());
        Optional<Completed> completed = Optional.ofNullable(progress.completed());
        return new Progress(
                progress.played().toBytes(),
                progress.clock().toBytes(),
                progress.transcript().toBytes(),
                progress.endedAt(),
                progress.confirmedAt(),
                position.map(Position::tenths).orElse(null),
                position.map(Position::at).orElse(null),
                progress.lastLearning(),
                completed.map(Completed::at).orElse(null),
                completed.map(Completed::rule).orElse(null));
    }
}
