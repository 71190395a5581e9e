package fr.parlemoi.progress;

import static fr.parlemoi.progress.Guest.played;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.progress.LearnerProgress.Counts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class ReadStandingsTest extends OnTheTestCourse {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Database database;

    @Inject
    ReadStandings readStandings;

    @Test
    void tells_of_each_learner_what_is_stored_of_her() {
        Guest busy = Guest.start();
        Guest idle = Guest.start();
        busy.send(played(1, now.minusSeconds(900), "regard", 0, 100)).statusCode(200);
        busy.send(played(2, now, "jeu", 0, 40)).statusCode(200);

        Map<UUID, LearnerStanding> found = standings(busy, idle);

        LearnerStanding hers = found.get(busy.learner());
        assertThat(hers.course().completed()).isEqualTo(2);
        assertThat(hers.course().required()).isEqualTo(5);
        assertThat(hers.modules().keySet()).containsExactly("naitre", "jouer");
        assertThat(hers.modules().get("naitre").counts()).isEqualTo(new Counts(1, 4, null));
        assertThat(hers.modules().get("naitre").startedAt()).isEqualTo(now.minusSeconds(900));
        assertThat(hers.modules().get("jouer").counts()).isEqualTo(new Counts(1, 1, now));
        assertThat(hers.mediaSeconds()).isEqualTo(140.0);
        assertThat(hers.studySeconds()).isEqualTo(140);
        assertThat(hers.startedAt()).isEqualTo(now.minusSeconds(900));
        assertThat(hers.lastLearning()).isEqualTo(now);
        assertThat(hers.lastReceipt()).isAfterOrEqualTo(now);
        assertThat(found.get(idle.learner()).isBegun()).isFalse();
        assertThat(found.get(idle.learner()).course()).isEqualTo(new Counts(0, 5, null));
    }

    /** Nothing was received since the course changed: what is stored was counted in another one. */
    @Test
    void counts_by_todays_course_what_was_counted_in_another_one() {
        Guest busy = Guest.start();
        busy.send(played(1, now.minusSeconds(900), "berceuse", 0, 60)).statusCode(200);
        busy.send(played(2, now, "jeu", 0, 40)).statusCode(200);

        course.replace(TestCourse.withMoreToPlay());
        LearnerStanding longer = standings(busy).get(busy.learner());
        course.replace(TestCourse.withoutPodcast());
        LearnerStanding shorter = standings(busy).get(busy.learner());

        assertThat(longer.course()).isEqualTo(new Counts(2, 6, null));
        assertThat(longer.modules().get("jouer").counts()).isEqualTo(new Counts(1, 2, now));
        assertThat(shorter.course()).isEqualTo(new Counts(1, 4, null));
        assertThat(shorter.modules().get("naitre").counts()).isEqualTo(new Counts(0, 3, null));
        assertThat(shorter.modules().get("naitre").startedAt()).isEqualTo(now.minusSeconds(900));
    }

    @Test
    void has_another_mark_once_something_was_received() {
        Guest busy = Guest.start();
        long before = mark(busy);
        busy.send(played(1, now.minusSeconds(60), "regard", 0, 5)).statusCode(200);
        long after = mark(busy);

        assertThat(after).isNotEqualTo(before).isEqualTo(mark(busy));
        busy.send(played(2, now, "regard", 5, 10)).statusCode(200);
        assertThat(mark(busy)).isNotEqualTo(after);
    }

    @Test
    void reads_more_learners_than_one_statement_names() {
        Guest last = Guest.start();
        last.send(played(1, now, "jeu", 0, 40)).statusCode(200);
        List<UUID> many = Stream.concat(Stream.generate(UUID::randomUUID).limit(700), Stream.of(last.learner()))
                .toList();

        Map<UUID, LearnerStanding> found = database.read(handle -> readStandings.of(handle, many));

        assertThat(found).hasSize(701);
        assertThat(found.get(last.learner()).course().completed()).isEqualTo(1);
        assertThat(found.values()).filteredOn(LearnerStanding::isBegun).hasSize(1);
    }

    private Map<UUID, LearnerStanding> standings(Guest... guests) {
        return database.read(handle ->
                readStandings.of(handle, Stream.of(guests).map(Guest::learner).toList()));
    }

    private long mark(Guest guest) {
        return database.read(handle -> readStandings.mark(handle, List.of(guest.learner())));
    }
}
