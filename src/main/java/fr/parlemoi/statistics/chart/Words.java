package fr.parlemoi.statistics.chart;

import fr.parlemoi.statistics.release.Figure;
import fr.parlemoi.web.French;

/** How figures are written where people read them. */
public final class Words {

    private Words() {}

    /** « 12 345 », « supprimé » or « non renseigné ». */
    public static String of(Figure figure) {
        return figure.isPublished()
                ? French.number(figure.value())
                : figure.state().label();
    }

    /** « 12 345 », « supprimé (secret statistique) » or « non renseigné ». */
    static String inFull(Figure figure) {
        return of(figure) + (figure.state() == Figure.State.SUPPRESSED ? " (secret statistique)" : "");
    }
}
