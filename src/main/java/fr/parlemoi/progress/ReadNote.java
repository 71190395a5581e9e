package fr.parlemoi.progress;

import fr.parlemoi.learner.Myself;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the visitor's own note on an image. */
@ApplicationScoped
class ReadNote {

    private final Database database;
    private final Visitor visitor;
    private final Myself myself;

    ReadNote(Database database, Visitor visitor, Myself myself) {
        this.database = database;
        this.visitor = visitor;
        this.myself = myself;
    }

    /** Empty when nothing is written, and for whoever may not read it. */
    String on(String activity) {
        if (!myself.isKnown()) {
            return "";
        }
        UUID learner = visitor.required().id();
        return database.read(handle -> Reflections.text(handle, learner, activity));
    }
}
