package fr.parlemoi.progress;

import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Throttle;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/** A learner's progress for machines: what the phone sends, and what it shows. */
@Path("/api/progress")
@Produces(MediaType.APPLICATION_JSON)
class ProgressApi {

    // A phone sends some times a minute while something plays, and in bursts when it empties its journal.
    private static final int MOST_CALLS_A_MINUTE = 240;

    private final Visitor visitor;
    private final ReadProgress readProgress;
    private final TakeJournal takeJournal;
    private final Throttle throttle;

    ProgressApi(Visitor visitor, ReadProgress readProgress, TakeJournal takeJournal, PlatformConfig config) {
        this.visitor = visitor;
        this.readProgress = readProgress;
        this.takeJournal = takeJournal;
        this.throttle = new Throttle(config, MOST_CALLS_A_MINUTE, Duration.ofMinutes(1));
    }

    @GET
    @Cache(noStore = true)
    public LearnerProgress read() {
        return readProgress.of(visitor.requiredInPerson().id());
    }

    // Nothing here waits: neither for the session's row nor for the commit.
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    public Uni<Receipt> take(byte[] body, @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        return visitor.requiredSoon().flatMap(learner -> take(learner.id(), body, userAgent));
    }

    private Uni<Receipt> take(UUID sender, byte[] body, String userAgent) {
        throttle.count(sender.toString(), "Trop d’envois à la minute : gardez le journal et renvoyez-le plus tard.");
        return takeJournal.take(sender, body, DeviceKind.of(userAgent));
    }
}
