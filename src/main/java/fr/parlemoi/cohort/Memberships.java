package fr.parlemoi.cohort;

import fr.parlemoi.cohort.Members.Membership;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What {@code MembershipPages/mine.html} shows a visitor of the cohorts that she joined; any page may include it. */
@RequestScoped
@Named("memberships")
public class Memberships {

    private final Visitor visitor;
    private final Database database;

    Memberships(Visitor visitor, Database database) {
        this.visitor = visitor;
        this.database = database;
    }

    /** In the order in which she joined; none for a guest. */
    public List<Membership> all() {
        return visitor.learner()
                .filter(learner -> !learner.isGuest())
                .map(Learner::id)
                .map(learner -> database.read(handle -> Members.membershipsOf(handle, learner)))
                .orElse(List.of());
    }
}
