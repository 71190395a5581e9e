package fr.parlemoi.statistics.channels;

import fr.parlemoi.platform.Refusal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** In which columns of a list, from 0, a month's views stand. */
record ViewColumns(int month, int activity, int count) {

    /**
     * @param header the first line of the list
     * @throws Refusal 400 that says how it begins
     */
    static ViewColumns of(List<String> header) {
        List<String> names = header.stream().map(ViewColumns::plain).toList();
        ViewColumns found = new ViewColumns(names.indexOf("mois"), names.indexOf("activite"), names.indexOf("vues"));
        if (Math.min(found.month, Math.min(found.activity, found.count)) < 0) {
            throw Refusal.badRequest("La première ligne ne nomme pas les trois colonnes\u00a0: commencez la liste par"
                    + " «\u00a0mois;activite;vues\u00a0», dans l’ordre qui vous convient.");
        }
        return found;
    }

    // « Activité » and « VUES » are what is meant too.
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    TypedViews typed(List<String> cells) {
        return new TypedViews(cell(cells, month), cell(cells, activity), cell(cells, count));
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
