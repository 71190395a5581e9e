package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.Breakdown;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.IndexedTable;
import fr.parlemoi.statistics.release.Measure;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Period.Span;
import fr.parlemoi.statistics.release.Released;
import java.util.List;
import java.util.stream.Stream;

/** What the form lets choose from. */
record Selection(List<Group> periods, List<Group> territories, List<Option> breakdowns, List<Option> measures) {

    record Option(String value, String label, boolean chosen) {}

    record Group(String label, List<Option> options) {}

    /** @param territories a table that goes down to the arrondissements */
    static Selection of(View view, List<Released> periods, IndexedTable territories) {
        return new Selection(
                Stream.of(
                                periods("Trimestres", Span.QUARTER, periods, view.period()),
                                periods("Années", Span.YEAR, periods, view.period()),
                                periods("Mois", Span.MONTH, periods, view.period()))
                        .filter(group -> !group.options().isEmpty())
                        .toList(),
                territories(territories.members(Dimension.TERRITORY), view.territory()),
                Stream.of(Breakdown.values())
                        .map(one -> new Option(one.slug(), one.label(), one == view.breakdown()))
                        .toList(),
                view.table().head().measures().stream()
                        .map(one -> option(one, view.measure()))
                        .toList());
    }

    private static Group periods(String label, Span span, List<Released> all, Period chosen) {
        return new Group(
                label,
                all.stream()
                        .map(Released::period)
                        .filter(period -> period.span() == span)
                        .map(period -> new Option(period.code(), capital(period.label()), period.equals(chosen)))
                        .toList());
    }

    private static Option option(Measure measure, Measure chosen) {
        return new Option(measure.code(), measure.label(), measure.code().equals(chosen.code()));
    }

    private static List<Group> territories(List<Member> all, Member chosen) {
        return Stream.of(
                        territories("Ensemble", "ensemble", all, chosen),
                        territories("Régions et collectivités", "region", all, chosen),
                        territories("Départements", "departement", all, chosen),
                        territories("Arrondissements de Paris", "arrondissement", all, chosen))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    private static Group territories(String label, String level, List<Member> all, Member chosen) {
        return new Group(
                label,
                all.stream()
                        .filter(member -> member.level().equals(level))
                        .map(member -> new Option(
                                member.code(), member.label(), member.code().equals(chosen.code())))
                        .toList());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + words.substring(1);
    }
}
