package fr.parlemoi.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * {@code GET /service-worker.js}: the one script whose address never changes. It imports the worker of this version and
 * names the assets that belong to it, so its text is new whenever any of them is, and browsers fetch them all.
 */
@ApplicationScoped
class ServiceWorkerScript {

    private final Assets assets;

    ServiceWorkerScript(Assets assets) {
        this.assets = assets;
    }

    void route(@Observes Router router) {
        router.get("/service-worker.js").handler(this::send);
    }

    private void send(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(text());
    }

    private String text() {
        List<String> addresses = assets.bundle().files().keySet().stream()
                .filter(ServiceWorkerScript::isPartOfPages)
                .map(assets::url)
                .toList();
        JsonObject version = new JsonObject().put("version", assets.version()).put("assets", new JsonArray(addresses));
        return "import { begin } from \"" + assets.url("js/offline/worker.js") + "\";\nbegin(" + version.encode()
                + ");\n";
    }

    /** The sheets are in {@code app.css}; icons are for systems that install the app, which fetch them by themselves. */
    private static boolean isPartOfPages(String name) {
        return !name.startsWith("css/") && !name.startsWith("icons/") && !name.endsWith(".webmanifest");
    }
}
