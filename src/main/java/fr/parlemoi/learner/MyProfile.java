package fr.parlemoi.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What {@code ProfilePages/mine.html} shows a visitor of her answers; any page may include it. */
@RequestScoped
@Named("myProfile")
public class MyProfile {

    private final Visitor visitor;
    private final Profiles profiles;

    MyProfile(Visitor visitor, Profiles profiles) {
        this.visitor = visitor;
        this.profiles = profiles;
    }

    /** Whether this visitor may see and change it. */
    public boolean isShown() {
        return visitor.session().filter(session -> !session.inherited()).isPresent();
    }

    /** Her answers in one line; empty when she gave none. */
    public String words() {
        return profiles.of(visitor.requiredInPerson().id()).inWords();
    }
}
