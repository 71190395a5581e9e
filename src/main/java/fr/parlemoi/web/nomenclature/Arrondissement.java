package fr.parlemoi.web.nomenclature;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An arrondissement of Paris.
 *
 * @param code INSEE's, from « 75101 » to « 75120 »
 * @param name as in « Paris 1er », « Paris 20e »
 */
public record Arrondissement(String code, String name) {

    /** The département that has them. */
    public static final String PARIS = "75";

    private static final List<Arrondissement> ALL = IntStream.rangeClosed(1, 20)
            .mapToObj(number ->
                    new Arrondissement(String.valueOf(75100 + number), "Paris " + number + (number == 1 ? "er" : "e")))
            .toList();

    public static List<Arrondissement> all() {
        return ALL;
    }

    /** Empty for what is no code, and for null. */
    public static Optional<Arrondissement> ofCode(String code) {
        return ALL.stream().filter(one -> one.code.equals(code)).findFirst();
    }
}
