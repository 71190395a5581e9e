package fr.parlemoi.catalogue;

/** The addresses of what the catalogue holds. */
public final class CataloguePaths {

    private CataloguePaths() {}

    public static String module(String slug) {
        return "/modules/" + slug;
    }

    public static String activity(String moduleSlug, String slug) {
        return module(moduleSlug) + "/" + slug;
    }

    /** A file of the compiled course's folder {@code media/}, by its path in it. */
    public static String media(String path) {
        return "/media/" + path;
    }
}
