package fr.parlemoi.progress;

import fr.parlemoi.learner.Visitor;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Keeps the private note on an image where no script does. */
@Path("/modules/{module}/{activity}/note")
public class NoteForm {

    private final Visitor visitor;
    private final WriteReflection writeReflection;

    NoteForm(Visitor visitor, WriteReflection writeReflection) {
        this.visitor = visitor;
        this.writeReflection = writeReflection;
    }

    @POST
    public Response write(String module, String activity, @FormParam("id") String id, @FormParam("text") String text) {
        writeReflection.write(visitor.requiredInPerson().id(), id, text);
        return Response.seeOther(URI.create("/modules/" + module + "/" + activity + "#note"))
                .build();
    }
}
