package fr.parlemoi.progress;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/** A learner's private text on an image; nobody else ever reads it. */
@Path("/api/reflections/{activity}")
class ReflectionApi {

    private final Visitor visitor;
    private final WriteReflection writeReflection;
    private final Database database;

    ReflectionApi(Visitor visitor, WriteReflection writeReflection, Database database) {
        this.visitor = visitor;
        this.writeReflection = writeReflection;
        this.database = database;
    }

    /** @param text empty when nothing is written */
    record Text(String text) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    public Text read(String activity) {
        UUID learner = visitor.requiredInPerson().id();
        return new Text(database.read(handle -> Reflections.text(handle, learner, activity)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void write(String activity, JsonNode body) {
        UUID learner = visitor.requiredInPerson().id();
        JsonNode text = body == null ? null : body.get("text");
        writeReflection.write(learner, activity, text == null ? null : text.textValue());
    }
}
