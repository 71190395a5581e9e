package fr.parlemoi.web.nomenclature;

import java.util.Locale;

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
}
