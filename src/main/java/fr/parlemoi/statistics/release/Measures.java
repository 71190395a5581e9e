package fr.parlemoi.statistics.release;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.statistics.release.Measure.Unit;
import java.util.ArrayList;
import java.util.List;

/** All that is counted of a course, in the order in which files list it. */
public final class Measures {

    private Measures() {}

    public static List<Measure> of(Course course) {
        List<Measure> all = new ArrayList<>();
        all.add(people(
                Measure.REGISTERED,
                "Inscriptions",
                "Personnes dont l’adresse électronique a été vérifiée pour la première fois pendant la période."));
        all.add(people(
                Measure.STARTED,
                "Débuts du cours",
                "Personnes, inscrites ou non, dont le serveur a reçu la première activité pendant la période."));
        all.add(new Measure(
                Measure.ACTIVE,
                "Personnes actives",
                "Personnes dont le serveur a reçu, pendant le mois, un apprentissage nouveau. Compté par mois seulement : une même personne peut être active plusieurs mois.",
                Unit.PEOPLE,
                true));
        all.add(
                people(
                        Measure.COMPLETED,
                        "Cours terminés",
                        "Personnes dont le serveur a enregistré, pendant la période, que les modules du cours étaient tous terminés."));
        all.add(
                minutes(
                        Measure.MEDIA_MINUTES,
                        "Minutes de médias",
                        "Minutes de vidéo et d’audio lues pour la première fois, reçues pendant la période. Une personne compte, par mois, pour deux fois la durée du cours au plus."));
        all.add(
                minutes(
                        Measure.STUDY_MINUTES,
                        "Minutes d’étude",
                        "Minutes passées à étudier, reçues pendant la période. Une personne compte, par mois, pour deux fois la durée du cours au plus."));
        course.modules().forEach(module -> addTo(all, module));
        return List.copyOf(all);
    }

    private static void addTo(List<Measure> all, Module module) {
        all.add(people(
                Measure.MODULE_STARTED + module.id(),
                "Débuts du module « " + module.title() + " »",
                "Personnes dont le serveur a reçu la première activité de ce module pendant la période."));
        all.add(people(
                Measure.MODULE_COMPLETED + module.id(),
                "Fins du module « " + module.title() + " »",
                "Personnes dont le serveur a enregistré, pendant la période, que ce module était terminé."));
    }

    private static Measure people(String code, String label, String definition) {
        return new Measure(code, label, definition, Unit.PEOPLE, false);
    }

    private static Measure minutes(String code, String label, String definition) {
        return new Measure(code, label, definition, Unit.MINUTES, false);
    }
}
