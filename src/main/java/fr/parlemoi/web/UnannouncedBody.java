package fr.parlemoi.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** A body that comes in chunks, without its length: only its end, or one byte too many, tells how long it is. */
final class UnannouncedBody {

    private final RoutingContext context;
    private final int mostBytes;
    private final Runnable tooLong;
    private final Buffer body = Buffer.buffer();
    private boolean refused;

    private UnannouncedBody(RoutingContext context, int mostBytes, Runnable tooLong) {
        this.context = context;
        this.mostBytes = mostBytes;
        this.tooLong = tooLong;
    }

    /** Passes the request on with its whole body, or does {@code tooLong} as soon as it has more than {@code mostBytes}. */
    static void collect(RoutingContext context, int mostBytes, Runnable tooLong) {
        UnannouncedBody unannounced = new UnannouncedBody(context, mostBytes, tooLong);
        HttpServerRequest request = context.request();
        request.handler(unannounced::add);
        request.endHandler(end -> unannounced.pass());
        request.resume();
    }

    private void add(Buffer chunk) {
        if (body.length() + chunk.length() <= mostBytes) {
            body.appendBuffer(chunk);
            return;
        }
        refused = true;
        UnreadBody.drop(context.request());
        tooLong.run();
    }

    private void pass() {
        if (!refused) {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }
}
