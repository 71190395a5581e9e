package fr.parlemoi.statistics;

import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.web.nomenclature.Arrondissement;
import fr.parlemoi.web.nomenclature.Choice;
import fr.parlemoi.web.nomenclature.Departement;
import fr.parlemoi.web.nomenclature.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The members of the axes, as a release has them. */
final class MadeTerritory {

    private MadeTerritory() {}

    static List<Member> all() {
        List<Member> members = new ArrayList<>(regions());
        Departement.all().stream()
                .filter(one -> Region.of(one.code()).isPresent())
                .map(one -> new Member(
                        one.code(),
                        one.label(),
                        "departement",
                        "R" + Region.of(one.code()).orElseThrow().code()))
                .forEach(members::add);
        Arrondissement.all().stream()
                .map(one -> new Member(one.code(), one.name(), "arrondissement", Arrondissement.PARIS))
                .forEach(members::add);
        members.add(new Member("75NR", "Paris, arrondissement non renseigné", "arrondissement", Arrondissement.PARIS));
        return members;
    }

    private static List<Member> regions() {
        List<Member> members = new ArrayList<>();
        members.add(new Member(Member.EVERYWHERE, "France entière", "ensemble", null));
        Region.all().stream()
                .map(one -> new Member("R" + one.code(), one.name(), "region", Member.EVERYWHERE))
                .forEach(members::add);
        Departement.all().stream()
                .filter(one -> Region.of(one.code()).isEmpty())
                .map(one -> new Member(one.code(), one.label(), "region", Member.EVERYWHERE))
                .forEach(members::add);
        members.add(new Member(Member.NOT_SAID, "Non renseigné", "region", Member.EVERYWHERE));
        return members;
    }

    static List<Member> choices(String everybody, Choice... choices) {
        return Stream.of(
                        Stream.of(new Member(Member.EVERYBODY, everybody, "ensemble", null)),
                        Stream.of(choices).map(one -> new Member(one.slug(), one.label(), "poste", Member.EVERYBODY)),
                        Stream.of(new Member(Member.NOT_SAID, "Non renseigné", "poste", Member.EVERYBODY)))
                .flatMap(members -> members)
                .toList();
    }

    static List<Member> organisations(int many) {
        return Stream.concat(
                        Stream.of(new Member(Member.EVERYBODY, "Toutes les organisations", "ensemble", null)),
                        Stream.concat(
                                Stream.iterate(1, number -> number + 1)
                                        .limit(many)
                                        .map(number -> new Member(
                                                "00000000-0000-7000-8000-%012d".formatted(number),
                                                "Relais petite enfance n°\u00a0" + number,
                                                "poste",
                                                Member.EVERYBODY)),
                                Stream.of(
                                        new Member(Member.NOT_SAID, "Aucune organisation", "poste", Member.EVERYBODY))))
                .toList();
    }
}
