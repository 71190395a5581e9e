package fr.parlemoi.statistics;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.IndexedTable;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Period.Span;
import fr.parlemoi.statistics.release.Released;
import fr.parlemoi.statistics.release.ReleasedTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds what an address asks for among what was released, with a {@link Refusal} for what there is not. */
@ApplicationScoped
class ResolveView {

    private static final Member FRANCE = new Member(Member.EVERYWHERE, "France entière", "ensemble", null);

    private final ReleasedTables tables;

    ResolveView(ReleasedTables tables) {
        this.tables = tables;
    }

    /** @param periods all that were released, at least one */
    View of(AskedView asked, List<Released> periods) {
        Released released = released(asked, periods);
        Breakdown wantedBreakdown = breakdown(asked);
        Member wanted = territory(asked.territory, table(released, Breakdown.TERRITORY));
        Breakdown breakdown = offered(wantedBreakdown, wanted, released.period());
        IndexedTable table = table(released, breakdown);
        Member shown = covered(wanted, table, released);
        return new View(
                released,
                breakdown,
                table,
                shown,
                measure(asked.measure, table),
                shown.code().equals(wanted.code()) ? null : wanted,
                breakdown == wantedBreakdown ? null : wantedBreakdown);
    }

    // Whoever chose a territory and goes on to a month wants that territory, rather than the country by profession.
    private static Breakdown offered(Breakdown wanted, Member territory, Period period) {
        return wanted.isCoarseByMonth()
                        && period.span() == Span.MONTH
                        && !territory.code().equals(Member.EVERYWHERE)
                ? Breakdown.TERRITORY
                : wanted;
    }

    /** Of a file: the breakdown's whole table, in the release that is asked for, or else in the period's own. */
    IndexedTable table(AskedView asked) {
        List<Released> periods = tables.periods();
        if (periods.isEmpty()) {
            throw Refusal.notFound("Aucun chiffre n’est encore publié.");
        }
        return table(released(asked, periods), breakdown(asked));
    }

    IndexedTable table(Released released, Breakdown breakdown) {
        return tables.table(released.release(), released.period(), breakdown)
                .orElseThrow(() -> Refusal.notFound(
                        "La version %d n’a pas de tableau «\u00a0%s\u00a0» pour cette période. Les périodes publiées sont dans la liste de la page «\u00a0Statistiques\u00a0»."
                                .formatted(released.release(), breakdown.label())));
    }

    private static Released released(AskedView asked, List<Released> periods) {
        if (isBlank(asked.period)) {
            return latest(isBlank(asked.version) ? periods : of(version(asked.version), periods));
        }
        Period period = Period.ofCode(asked.period)
                .orElseThrow(
                        () -> Refusal.badRequest(
                                "Une période s’écrit «\u00a02026-09\u00a0» (un mois), «\u00a02026-T3\u00a0» (un trimestre) ou «\u00a02026\u00a0» (une année)."));
        Released found = periods.stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notFound(
                                "Aucun chiffre n’est publié pour cette période. Un mois paraît le 10 du mois suivant, un trimestre et une année avec leur dernier mois."));
        return isBlank(asked.version) ? found : new Released(version(asked.version), period, found.at());
    }

    private static List<Released> of(int version, List<Released> periods) {
        List<Released> its =
                periods.stream().filter(one -> one.release() == version).toList();
        if (its.isEmpty()) {
            throw Refusal.notFound("Aucune version ne porte ce numéro.");
        }
        return its;
    }

    private static int version(String typed) {
        if (!typed.matches("[1-9]\\d{0,8}")) {
            throw Refusal.badRequest("Une version est un nombre entier à partir de 1.");
        }
        return Integer.parseInt(typed);
    }

    private static Released latest(List<Released> periods) {
        return periods.stream()
                .filter(one -> one.period().span() == Span.QUARTER)
                .findFirst()
                .orElseGet(periods::getFirst);
    }

    private static Breakdown breakdown(AskedView asked) {
        return isBlank(asked.breakdown)
                ? Breakdown.TERRITORY_PROFESSION
                : Breakdown.ofSlug(asked.breakdown)
                        .orElseThrow(() -> Refusal.badRequest(
                                "Cette ventilation n’existe pas\u00a0: choisissez-en une dans la liste."));
    }

    private static Member territory(String code, IndexedTable all) {
        return isBlank(code)
                ? FRANCE
                : all.member(Dimension.TERRITORY, code)
                        .orElseThrow(
                                () -> Refusal.badRequest(
                                        "Ce territoire n’existe pas\u00a0: choisissez-en un dans la liste. Les codes sont ceux de l’Insee, avec «\u00a0R\u00a0» devant celui d’une région."));
    }

    /** The smallest territory of this table that holds {@code wanted}. */
    private Member covered(Member wanted, IndexedTable table, Released released) {
        IndexedTable all = table(released, Breakdown.TERRITORY);
        Optional<Member> place = Optional.of(wanted);
        while (place.isPresent()) {
            Optional<Member> found =
                    table.member(Dimension.TERRITORY, place.get().code());
            if (found.isPresent()) {
                return found.get();
            }
            place = Optional.ofNullable(place.get().parent()).flatMap(code -> all.member(Dimension.TERRITORY, code));
        }
        return FRANCE;
    }

    private static Measure measure(String code, IndexedTable table) {
        return table.measure(isBlank(code) ? Measure.STARTED : code)
                .orElseThrow(
                        () -> Refusal.badRequest("Cette mesure n’existe pas\u00a0: choisissez-en une dans la liste."));
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }
}
