package fr.parlemoi.cohort;

import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The form of {@code parts/my-reminders.html}: reminders on or off. */
@Path("/mon-parcours/rappels")
class MyReminderPages {

    private final Visitor visitor;
    private final Database database;
    private final StoppedReminders stopped;

    MyReminderPages(Visitor visitor, Database database, StoppedReminders stopped) {
        this.visitor = visitor;
        this.database = database;
        this.stopped = stopped;
    }

    @POST
    public Response decide(@FormParam("rappels") String wanted) {
        UUID learner = visitor.requiredInPerson().id();
        database.run(transaction -> {
            if ("oui".equals(wanted)) {
                stopped.resume(transaction, learner);
            } else {
                stopped.stop(transaction, learner);
            }
        });
        return Response.seeOther(URI.create("/mon-parcours#rappels")).build();
    }
}
