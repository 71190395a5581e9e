package fr.parlemoi.cohort;

import fr.parlemoi.progress.CourseStanding;
import fr.parlemoi.progress.ReadCourseStandings;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How many of a cohort are where, from stored rows.
 *
 * @param joined within the last seven days
 */
record CohortCounts(Cohort cohort, int people, int joined, Map<Presence, Integer> presences) {

    private static final Duration WEEK = Duration.ofDays(7);

    static CohortCounts of(Handle handle, Cohort cohort, Instant now) {
        List<Member> members = Members.of(handle, cohort.id());
        Map<UUID, CourseStanding> standings = ReadCourseStandings.of(
                handle, members.stream().map(Member::learner).toList());
        Map<Presence, Integer> presences = new EnumMap<>(Presence.class);
        members.forEach(member -> presences.merge(Presence.of(standings.get(member.learner()), now), 1, Integer::sum));
        int joined = (int) members.stream()
                .filter(member -> member.joinedAt().isAfter(now.minus(WEEK)))
                .count();
        return new CohortCounts(cohort, members.size(), joined, presences);
    }

    public int finished() {
        return presences.getOrDefault(Presence.FINISHED, 0);
    }

    public int learning() {
        return presences.getOrDefault(Presence.LEARNING, 0);
    }

    public int silent() {
        return presences.getOrDefault(Presence.SILENT, 0);
    }

    public int neverStarted() {
        return presences.getOrDefault(Presence.NEVER_STARTED, 0);
    }
}
