package fr.parlemoi.media;

import static io.vertx.core.http.HttpHeaders.ACCEPT_RANGES;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.CONTENT_RANGE;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.ETAG;
import static io.vertx.core.http.HttpHeaders.IF_NONE_MATCH;

import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.media.RequestedBytes.Beyond;
import fr.parlemoi.media.RequestedBytes.Part;
import fr.parlemoi.media.RequestedBytes.Whole;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code GET /media/{file}}: the files of the compiled course, whole or in ranges. Their names hold the hash of their
 * content, so a browser may keep them for ever. They are sent as they are, never compressed: nearly all are already,
 * and a strong tag names exact bytes. What is no file of the course goes on to the pages' own 404.
 */
@ApplicationScoped
public class MediaRoutes {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    // After the headers of every response and the limit of bodies, before anybody asks who is there: media are for all.
    private static final int BEFORE_SIGN_IN = -8_000;

    private final ServedFiles files;

    MediaRoutes(CurrentCourse course) {
        files = new ServedFiles(CourseFile.media(course.folder()));
    }

    void register(@Observes Router router) {
        router.route("/media/:file")
                .order(BEFORE_SIGN_IN)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::serve);
    }

    private void serve(RoutingContext context) {
        ServedName.of(context.pathParam("file")).ifPresentOrElse(name -> find(name, context), context::next);
    }

    private void find(ServedName name, RoutingContext context) {
        files.find(context.vertx(), name).onComplete(found -> {
            if (found.succeeded()) {
                answer(context, name, found.result());
            } else {
                context.next();
            }
        });
    }

    private static void answer(RoutingContext context, ServedName name, ServedFile file) {
        HttpServerRequest request = context.request();
        EntityTag tag = EntityTag.of(name.text());
        HttpServerResponse response = context.response()
                .putHeader(ETAG, tag.quoted())
                .putHeader(ACCEPT_RANGES, "bytes")
                .putHeader("X-Content-Type-Options", "nosniff");
        RequestedBytes requested =
                wantsRange(request, tag) ? RequestedBytes.of(request.getHeader("Range"), file.size()) : new Whole();
        if (tag.isIn(request.getHeader(IF_NONE_MATCH))) {
            response.putHeader(CACHE_CONTROL, FOR_EVER).setStatusCode(304).end();
        } else if (requested instanceof Beyond) {
            response.putHeader(CONTENT_RANGE, "bytes */" + file.size())
                    .setStatusCode(416)
                    .end();
        } else {
            response.putHeader(CACHE_CONTROL, FOR_EVER).putHeader(CONTENT_TYPE, name.type());
            send(context, file, requested);
        }
    }

    /** Ranges are defined for GET alone. */
    private static boolean wantsRange(HttpServerRequest request, EntityTag tag) {
        return request.method() == HttpMethod.GET && tag.allowsRange(request.getHeader("If-Range"));
    }

    private static void send(RoutingContext context, ServedFile file, RequestedBytes requested) {
        HttpServerResponse response = context.response();
        Part part = requested instanceof Part some ? some : new Part(0, file.size() - 1);
        response.putHeader(CONTENT_LENGTH, Long.toString(part.length()));
        if (part == requested) {
            response.setStatusCode(206)
                    .putHeader(CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + file.size());
        }
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            // Named, so that the server does not compress it.
            response.putHeader(CONTENT_ENCODING, "identity");
            file.send(response, part.first(), part.length());
        }
    }
}
