package fr.parlemoi.bench;

import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages are compared with: the least that a personal answer takes. It verifies the cookie as every page does, reads
 * one row by its primary key and sends bytes that are ready. Compiled in the bench profile alone.
 */
@Path("/bench/fixed")
public class FixedBytes {

    private final Map<Integer, String> ready = new ConcurrentHashMap<>();
    private final Visitor visitor;
    private final Database database;

    FixedBytes(Visitor visitor, Database database) {
        this.visitor = visitor;
        this.database = database;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String send(@QueryParam("bytes") int bytes) {
        requireRow(visitor.required().id());
        return ready.computeIfAbsent(bytes, "x"::repeat);
    }

    private void requireRow(UUID learner) {
        database.read(handle -> handle.createQuery("SELECT completed FROM course_progress WHERE learner = :learner")
                .bind("learner", learner)
                .mapTo(Integer.class)
                .one());
    }
}
