package fr.parlemoi.statistics.closing;

import fr.parlemoi.statistics.disclosure.Tree;
import fr.parlemoi.statistics.release.Dimension;
import fr.parlemoi.statistics.release.Member;
import fr.parlemoi.statistics.release.ReleasedTable;
import fr.parlemoi.web.nomenclature.Arrondissement;
import fr.parlemoi.web.nomenclature.Choice;
import fr.parlemoi.web.nomenclature.Departement;
import fr.parlemoi.web.nomenclature.Profession;
import fr.parlemoi.web.nomenclature.Region;
import fr.parlemoi.web.nomenclature.Workplace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a dimension, everybody first and each behind what it is a part of; the number of a member is its node in
 * the tree.
 */
final class Axis {

    private static final String EVERYBODY = "ensemble";
    private static final String REGION = "region";
    private static final String ENTRY = "poste";

    private static final String PARIS_NOT_SAID = Arrondissement.PARIS + Member.NOT_SAID;

    private final Dimension dimension;
    private final List<Member> members;
    private final Tree tree;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Axis(Dimension dimension, List<Member> members) {
        this.dimension = dimension;
        this.members = List.copyOf(members);
        for (Member member : members) {
            numbers.put(member.code(), numbers.size());
        }
        this.tree = new Tree(members.stream()
                .mapToInt(member -> member.parent() == null ? -1 : numbers.get(member.parent()))
                .toArray());
    }

    /** The country; régions and the collectivities that belong to none; départements; the arrondissements of Paris. */
    static Axis territory() {
        List<Member> all = new ArrayList<>();
        all.add(new Member(Member.EVERYWHERE, "France entière", EVERYBODY, null));
        Region.all().forEach(region -> all.add(part("R" + region.code(), region.name(), REGION)));
        Departement.all().stream()
                .filter(one -> Region.of(one.code()).isEmpty())
                .forEach(one -> all.add(part(one.code(), one.name(), REGION)));
        all.add(part(Member.NOT_SAID, "Territoire non renseigné", REGION));
        Departement.all().forEach(one -> Region.of(one.code())
                .ifPresent(region -> all.add(new Member(one.code(), one.name(), "departement", "R" + region.code()))));
        Arrondissement.all().forEach(one -> all.add(ofParis(one.code(), one.name())));
        all.add(ofParis(PARIS_NOT_SAID, "Paris, arrondissement non renseigné"));
        return new Axis(Dimension.TERRITORY, all);
    }

    private static Member part(String code, String label, String level) {
        return new Member(code, label, level, Member.EVERYWHERE);
    }

    private static Member ofParis(String code, String name) {
        return new Member(code, name, "arrondissement", Arrondissement.PARIS);
    }

    static Axis profession() {
        return flat(Dimension.PROFESSION, "Tous les métiers", List.of(Profession.values()), "Métier non renseigné");
    }

    static Axis workplace() {
        return flat(
                Dimension.WORKPLACE, "Tous les lieux d’exercice", List.of(Workplace.values()), "Lieu non renseigné");
    }

    /** @param names of organisations by their ids, in the order in which they are shown */
    static Axis organisation(Map<String, String> names) {
        List<Member> all = new ArrayList<>();
        all.add(new Member(Member.EVERYBODY, "Toutes les personnes", EVERYBODY, null));
        names.forEach((id, name) -> all.add(new Member(id, name, ENTRY, Member.EVERYBODY)));
        all.add(new Member(Member.NOT_SAID, "Sans organisation", ENTRY, Member.EVERYBODY));
        return new Axis(Dimension.ORGANISATION, all);
    }

    private static Axis flat(Dimension dimension, String everybody, List<? extends Choice> choices, String notSaid) {
        List<Member> all = new ArrayList<>();
        all.add(new Member(Member.EVERYBODY, everybody, EVERYBODY, null));
        choices.forEach(one -> all.add(new Member(one.slug(), one.label(), ENTRY, Member.EVERYBODY)));
        all.add(new Member(Member.NOT_SAID, notSaid, ENTRY, Member.EVERYBODY));
        return new Axis(dimension, all);
    }

    Tree tree() {
        return tree;
    }

    /** The leaf of a code as counts have it: empty for what was not said. */
    int leaf(String counted) {
        if (counted.isEmpty()) {
            return numbers.get(Member.NOT_SAID);
        }
        Integer number = numbers.get(counted.equals(Arrondissement.PARIS) ? PARIS_NOT_SAID : counted);
        // A code that no list has any more: its people stay counted.
        return number == null ? numbers.get(Member.NOT_SAID) : number;
    }

    /** Of a member that an earlier release named; empty for one that is not here any more. */
    Optional<Integer> number(String code) {
        return Optional.ofNullable(numbers.get(code));
    }

    /** As a released table has it, cut to its first members. */
    ReleasedTable.Axis released(int first) {
        return new ReleasedTable.Axis(dimension.slug(), dimension.label(), members.subList(0, first));
    }

    int size() {
        return members.size();
    }
}
