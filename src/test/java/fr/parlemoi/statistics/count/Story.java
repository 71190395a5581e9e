package fr.parlemoi.statistics.count;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.learner.LearnersForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.progress.CorrectActivity;
import fr.parlemoi.progress.Guest;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lets learners do things at a time of the server's that a test chooses, through what real ones go through. */
@ApplicationScoped
@Unremovable
class Story {

    private final ClockForTests clock;
    private final Database database;
    private final LearnersForTests learners;
    private final CorrectActivity correctActivity;
    private final CurrentCourse course;

    Story(
            ClockForTests clock,
            Database database,
            LearnersForTests learners,
            CorrectActivity correctActivity,
            CurrentCourse course) {
        this.clock = clock;
        this.database = database;
        this.learners = learners;
        this.correctActivity = correctActivity;
        this.course = course;
    }

    Course course() {
        return course.get();
    }

    /** From now on, it is this time. */
    Instant at(String time) {
        Instant then = Instant.parse(time);
        clock.putForward(Duration.between(clock.instant(), then));
        return then;
    }

    /** A guest who says these things of herself, null for none. */
    Guest guest(String departement, String arrondissement, String profession, String workplace) {
        Guest guest = Guest.start();
        database.run(transaction -> transaction.execute(
                "UPDATE learner SET departement = ?, arrondissement = ?, profession = ?, workplace = ? WHERE id = ?",
                departement,
                arrondissement,
                profession,
                workplace,
                guest.learner()));
        return guest;
    }

    /** The first film of the course, and how long it is. */
    Activity film() {
        return course().activities()
                .filter(activity -> activity.kind() == Kind.VIDEO)
                .findFirst()
                .orElseThrow();
    }

    Activity article() {
        return course().activities()
                .filter(activity -> activity.kind() == Kind.ARTICLE)
                .findFirst()
                .orElseThrow();
    }

    /** She plays a part of the first film, which ended at {@code end}, and it is received now. */
    void plays(Guest guest, Instant end, double from, double to) {
        guest.send(Guest.played(1, end, film().id(), from, to)).statusCode(200);
    }

    /** She reads for so long. */
    void reads(Guest guest, Instant end, Duration time) {
        guest.send(read(2, end, article().id(), time.toSeconds(), false)).statusCode(200);
    }

    /** She does all that these modules require, which ended at {@code end}, and it is received now. */
    void completes(Guest guest, Instant end, List<Module> modules) {
        List<String> events = new ArrayList<>();
        Instant time = end;
        for (Module module : modules) {
            for (Activity activity : module.activities()) {
                events.add(done(activity, events.size(), time));
                time = time.minusSeconds((long) activity.seconds() + 60);
            }
        }
        guest.send(events.toArray(String[]::new)).statusCode(200);
    }

    private static String done(Activity activity, int seq, Instant end) {
        return switch (activity.kind()) {
            case ARTICLE -> read(seq, end, activity.id(), (long) activity.seconds(), true);
            case IMAGE ->
                "{'seq':%d,'at':'%s','seconds':30,'activity':'%s','kind':'looked','confirmed':true}"
                        .formatted(seq, end, activity.id());
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION ->
                Guest.played(seq, end, activity.id(), 0, activity.seconds());
        };
    }

    private static String read(int seq, Instant end, String activity, long seconds, boolean toTheEnd) {
        return "{'seq':%d,'at':'%s','seconds':%d,'activity':'%s','kind':'read','end':%s}"
                .formatted(seq, end, seconds, activity, toTheEnd);
    }

    void registers(Guest guest, String email) {
        learners.register(guest.learner(), email);
    }

    void isMergedInto(Guest guest, Guest account) {
        learners.merge(guest.learner(), account.learner());
    }

    void isErased(Guest guest) {
        learners.erase(guest.learner());
    }

    /** A trainer marks all that a module requires as done. */
    void isCorrected(Guest guest, Module module) {
        database.run(transaction -> module.activities()
                .forEach(activity -> correctActivity.complete(transaction, guest.learner(), activity.id())));
    }

    /** A cohort of an organisation of its own. */
    Cohort cohort() {
        Cohort cohort = new Cohort(Ids.next(), Ids.next());
        database.run(transaction -> {
            transaction.execute(
                    "INSERT INTO organisation (id, name, created_at) VALUES (?, ?, ?)",
                    cohort.organisation(),
                    "Relais " + cohort.organisation(),
                    clock.instant());
            transaction.execute(
                    "INSERT INTO cohort (id, organisation, name, created_at) VALUES (?, ?, 'Le mardi soir', ?)",
                    cohort.id(),
                    cohort.organisation(),
                    clock.instant());
        });
        return cohort;
    }

    record Cohort(UUID id, UUID organisation) {}

    void joins(Guest guest, Cohort cohort) {
        database.run(transaction -> transaction.execute(
                "INSERT INTO cohort_member (learner, cohort, joined_at) VALUES (?, ?, ?)",
                guest.learner(),
                cohort.id(),
                clock.instant()));
    }

    void leaves(Guest guest, Cohort cohort) {
        database.run(transaction -> transaction.execute(
                "DELETE FROM cohort_member WHERE learner = ? AND cohort = ?", guest.learner(), cohort.id()));
    }
}
