package fr.parlemoi.statistics.release;

import java.util.EnumMap;
import java.util.Map;

/** One place in a table: a member of each dimension. Everybody, in each dimension where nobody else is named. */
public record Cell(Map<Dimension, String> codes) {

    public static final Cell TOTAL = new Cell(Map.of());

    public Cell with(Dimension dimension, String code) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(codes);
        more.put(dimension, code);
        return new Cell(more);
    }

    String code(String slug) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getKey().slug().equals(slug))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(slug.equals(Dimension.TERRITORY.slug()) ? Member.EVERYWHERE : Member.EVERYBODY);
    }
}
