package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.progress.LearnerProgress.ActivityState;
import fr.parlemoi.web.French;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An activity as one learner sees it.
 *
 * @param progress null where only the outline of the course is shown
 */
public record ActivityView(Activity activity, Module module, Reached reached, ActivityState progress) {

    ActivityView(Activity activity, Module module, ActivityState progress) {
        this(activity, module, progress.reached(), progress);
    }

    ActivityView(Activity activity, Module module, Reached reached) {
        this(activity, module, reached, null);
    }

    public String path() {
        return "/modules/" + module.slug() + "/" + activity.slug();
    }

    public State state() {
        return State.of(reached.lastLearning() != null, reached.completedAt());
    }

    public boolean isCompleted() {
        return reached.completedAt() != null;
    }

    /** Where to take it up again, in seconds: not at the very end, where nothing is left to play. */
    public double resumeAt() {
        double position = reached.position() == null ? 0 : reached.position();
        return position > activity.seconds() - 2 ? 0 : position;
    }

    public boolean isResumable() {
        return activity.kind().isMedia() && !isCompleted() && resumeAt() > 0;
    }

    /** The transcript's HTML, each phrase with its time. */
    public String transcript() {
        return TimedTranscript.of(activity.body(), activity.media().captions());
    }

    public WaysToPlay ways() {
        return new WaysToPlay(activity.media());
    }

    public List<Speed> speeds() {
        return Speed.ALL;
    }

    /** The stretches that were played: what is not missing. */
    public List<Stretch> played() {
        List<Stretch> played = new ArrayList<>();
        if (!activity.kind().isMedia() || progress.covered() == 0 || progress.missing() == null) {
            return played;
        }
        double from = 0;
        for (Interval gap : progress.missing()) {
            if (gap.from() > from) {
                played.add(new Stretch(from, gap.from() - from));
            }
            from = gap.to();
        }
        if (from < activity.seconds()) {
            played.add(new Stretch(from, activity.seconds() - from));
        }
        return played;
    }

    /** What is missing as the page's script reads it: {@code [[130.0,185.0]]}. */
    public String missingJson() {
        return progress.missing() == null
                ? "[]"
                : progress.missing().stream()
                        .map(gap -> "[" + gap.from() + "," + gap.to() + "]")
                        .collect(Collectors.joining(",", "[", "]"));
    }

    /** Why it is not complete, as a sentence; empty once it is. */
    public String remaining() {
        if (isCompleted()) {
            return "";
        }
        return switch (activity.kind()) {
            case ARTICLE ->
                state() == State.TO_DO
                        ? "À lire jusqu’au bout."
                        : "Il vous reste à prendre le temps de lire, jusqu’à la fin du texte.";
            case IMAGE -> "Regardez l’image au moins 20 secondes puis confirmez, ou écrivez une note.";
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION -> remainingMedia();
        };
    }

    private String remainingMedia() {
        String verb = activity.media() == null || activity.media().hasVideo() ? "regarder" : "écouter";
        if (state() == State.TO_DO) {
            return "À " + verb + " : " + French.duration(activity.seconds()) + ".";
        }
        if (progress.missing() == null || progress.missing().isEmpty()) {
            return "Tout a défilé, mais trop vite : prenez le temps d’en " + verb + " encore un peu.";
        }
        return "Il vous manque "
                + progress.missing().stream()
                        .map(gap -> French.clock(gap.from()) + " à " + French.clock(gap.to()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** A played stretch of the time line, in seconds. */
    public record Stretch(double from, double length) {}

    /** A speed of playing: its factor, and how it is written. */
    public record Speed(String rate, String label) {

        static final List<Speed> ALL = Stream.of("0.75", "1", "1.25", "1.5", "1.75", "2")
                .map(rate -> new Speed(rate, rate.replace('.', ',') + "\u00a0×"))
                .toList();
    }
}
