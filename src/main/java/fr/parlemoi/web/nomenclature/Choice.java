package fr.parlemoi.web.nomenclature;

/** One entry of a closed list. */
public interface Choice {

    /** In French, as pages show it. */
    String label();

    /** As a form, a row and a file write it: {@code [a-z0-9-]+}. */
    String slug();
}
