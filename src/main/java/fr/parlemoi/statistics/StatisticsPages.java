package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.Released;
import fr.parlemoi.statistics.release.ReleasedTables;
import fr.parlemoi.web.LongPage;
import fr.parlemoi.web.ParisTime;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import fr.parlemoi.web.staff.StaffSpace;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the prefecture sees: figures that were released, and nothing of anybody. Works without scripts. */
@Path("/statistiques")
@jakarta.ws.rs.Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.PREFECTURE)
public class StatisticsPages {

    private static final String HERE = "/statistiques";
    private static final int DAY_OF_RELEASE = 10;

    private final ReleasedTables tables;
    private final ResolveView resolveView;
    private final ReadParticipation readParticipation;
    private final Clock clock;

    StatisticsPages(ReleasedTables tables, ResolveView resolveView, ReadParticipation readParticipation, Clock clock) {
        this.tables = tables;
        this.resolveView = resolveView;
        this.readParticipation = readParticipation;
        this.clock = clock;
    }

    /** Where this page stands for the rest of the site. */
    static class Place {

        @Produces
        @Singleton
        StaffSpace space() {
            return new StaffSpace(HERE, "Statistiques", StaffRole.PREFECTURE);
        }
    }

    record page(View view, Participation participation) implements TemplateInstance {}

    /** @param next when figures are released next */
    record empty(LocalDate next) implements TemplateInstance {}

    @GET
    public Response show(@BeanParam AskedView asked, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        List<Released> periods = tables.periods();
        TemplateInstance shown = periods.isEmpty() ? new empty(nextRelease()) : page(asked, periods);
        return LongPage.of(shown.render(), encodings)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private page page(AskedView asked, List<Released> periods) {
        View view = resolveView.of(asked, periods);
        return new page(view, readParticipation.of(view, periods));
    }

    private LocalDate nextRelease() {
        LocalDate today = ParisTime.day(clock.instant());
        LocalDate here = today.withDayOfMonth(DAY_OF_RELEASE);
        return today.isBefore(here) ? here : here.plusMonths(1);
    }
}
