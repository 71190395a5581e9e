package fr.parlemoi.web.nomenclature;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry of a closed list: a constant of an enum. */
public interface Choice {

    /** The constant's. */
    String name();

    /** In French, as pages show it. */
    String label();

    /** As a form, a row and a file write it: {@code [a-z0-9-]+}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The entry with this slug; empty for what is no slug of the list, and for null. */
    static <C extends Enum<C> & Choice> Optional<C> of(Class<C> list, String slug) {
        return Stream.of(list.getEnumConstants())
                .filter(one -> one.slug().equals(slug))
                .findFirst();
    }
}
