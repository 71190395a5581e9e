package fr.parlemoi.content;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** While the course being written has faults, every page lists them; media and machines still get the last good course. */
@IfBuildProfile("dev")
@ApplicationScoped
class FaultPages {

    /** Before the pages, after the filters that set headers. */
    private static final int PRIORITY = 10;

    /** Quarkus' own pages, and files that a browser may open by themselves. */
    private static final List<String> BESIDE_THE_PAGES = List.of("/q/", "/assets/", "/media/");

    private final RecompileOnEdit watcher;

    FaultPages(RecompileOnEdit watcher) {
        this.watcher = watcher;
    }

    record FaultyCourse(List<Fault> faults) implements TemplateInstance {}

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext request) {
        List<Fault> faults = watcher.faults();
        if (faults.isEmpty() || !asksForPage(request)) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(500)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new FaultyCourse(faults).render());
    }

    private static boolean asksForPage(RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        return request.request().method() == HttpMethod.GET
                && accepted != null
                && accepted.contains("text/html")
                && BESIDE_THE_PAGES.stream().noneMatch(request.normalizedPath()::startsWith);
    }
}
