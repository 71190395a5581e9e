package fr.parlemoi.cohort;

import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** What {@code parts/my-reminders.html} shows a visitor; any page may include it. */
@RequestScoped
@Named("myReminders")
public class MyReminders {

    private final Visitor visitor;
    private final Database database;

    MyReminders(Visitor visitor, Database database) {
        this.visitor = visitor;
        this.database = database;
    }

    /** Whether anybody could remind her, or she once said that nobody should. */
    public boolean isShown() {
        return account()
                .map(learner -> database.read(
                        handle -> !Members.membershipsOf(handle, learner).isEmpty()
                                || StoppedReminders.since(handle, learner).isPresent()))
                .orElse(false);
    }

    public boolean isStopped() {
        return account()
                .map(learner -> database.read(
                        handle -> StoppedReminders.since(handle, learner).isPresent()))
                .orElse(false);
    }

    private Optional<UUID> account() {
        return visitor.learner().filter(learner -> learner.email() != null).map(Learner::id);
    }
}
