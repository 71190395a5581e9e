package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.platform.Database;
import fr.parlemoi.progress.LearnerStanding;
import fr.parlemoi.progress.ReadStandings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads who belongs to a cohort and where they stand. Nothing is computed of what was learnt: it is stored. */
@ApplicationScoped
class ReadMatrix {

    // States depend on the time; nobody has to see one change earlier than that.
    private static final long SECONDS_OF_A_MARK = 600;

    private final Database database;
    private final CurrentCourse course;
    private final ReadStandings standings;
    private final Clock clock;

    ReadMatrix(Database database, CurrentCourse course, ReadStandings standings, Clock clock) {
        this.database = database;
        this.course = course;
        this.standings = standings;
        this.clock = clock;
    }

    Matrix of(Cohort cohort) {
        return database.read(handle -> of(handle, cohort));
    }

    Matrix of(Handle handle, Cohort cohort) {
        Course today = course.get();
        Instant now = clock.instant();
        Calendar calendar = cohort.hasCalendar() ? new Calendar(cohort.startsOn(), cohort.endsOn()) : null;
        List<Member> members = Members.of(handle, cohort.id());
        Map<UUID, LearnerStanding> found = standings.of(handle, ids(members));
        List<MatrixRow> rows = new ArrayList<>(members.size());
        for (Member member : members) {
            LearnerStanding standing = found.get(member.learner());
            rows.add(new MatrixRow(rows.size(), member, standing, MemberState.of(standing, calendar, now)));
        }
        return new Matrix(cohort, today, rows, now);
    }

    /** A word that changes when what {@link #of} answers does, for a fraction of what that costs. */
    String mark(Cohort cohort) {
        return database.read(handle -> {
            List<Member> members = Members.of(handle, cohort.id());
            long learnt = standings.mark(handle, ids(members));
            long era = clock.instant().getEpochSecond() / SECONDS_OF_A_MARK;
            int known = Objects.hash(cohort.name(), cohort.startsOn(), cohort.endsOn(), members);
            return Integer.toHexString(known) + "-" + Long.toHexString(learnt) + "-" + era;
        });
    }

    private static List<UUID> ids(List<Member> members) {
        return members.stream().map(Member::learner).toList();
    }
}
