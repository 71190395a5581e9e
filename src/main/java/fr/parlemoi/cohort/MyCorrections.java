package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What {@code parts/my-corrections.html} shows a learner of the corrections of her record; any page may include it. */
@RequestScoped
@Named("corrections")
public class MyCorrections {

    private final Visitor visitor;
    private final Corrections corrections;
    private final CurrentCourse course;
    private final Database database;

    MyCorrections(Visitor visitor, Corrections corrections, CurrentCourse course, Database database) {
        this.visitor = visitor;
        this.corrections = corrections;
        this.course = course;
        this.database = database;
    }

    /** @param title of the activity; its id for one that is no longer in the course */
    public record Mine(String title, Correction correction) {}

    /** The latest first; empty for nobody and for guests, whom no trainer accompanies. */
    public List<Mine> mine() {
        return visitor.learner()
                .filter(learner -> learner.email() != null)
                .map(this::of)
                .orElse(List.of());
    }

    private List<Mine> of(Learner learner) {
        return database.read(handle -> corrections.of(handle, learner.id())).reversed().stream()
                .map(correction -> new Mine(title(correction.activity()), correction))
                .toList();
    }

    private String title(String activity) {
        return course.get().activity(activity).map(Activity::title).orElse(activity);
    }
}
