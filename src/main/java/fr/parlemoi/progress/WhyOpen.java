package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.web.French;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an activity is not complete, told to somebody else than the learner; {@link ActivityView} tells herself. */
final class WhyOpen {

    private static final int MOST_GAPS = 6;

    private final ActivityProgress progress;
    private final Activity activity;
    private final Yardstick yardstick;

    private WhyOpen(ActivityProgress progress, Activity activity) {
        this.progress = progress;
        this.activity = activity;
        this.yardstick = Yardstick.of(activity);
    }

    /** @param progress of an activity that is not completed, for the medium of today's course */
    static String of(ActivityProgress progress, Activity activity) {
        return new WhyOpen(progress, activity).sentences();
    }

    private String sentences() {
        if (progress.lastLearning() == null) {
            return "Pas encore commencée.";
        }
        return switch (activity.kind()) {
            case ARTICLE -> inView(progress.clock()) + " ; " + end() + ".";
            case IMAGE -> image();
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION -> medium() + transcript();
        };
    }

    private String image() {
        return inView(progress.clock()) + " ; "
                + (progress.confirmedAt() == null ? "pas encore confirmée" : "confirmée") + ".";
    }

    private String medium() {
        if (progress.position() == null) {
            return "Rien n’a encore été lancé.";
        }
        if (CompletionRule.wasCovered(progress, yardstick.tenths())) {
            return "Tout a défilé, mais trop vite pour être suivi.";
        }
        List<Interval> missing = CompletionRule.missing(progress, yardstick);
        if (missing.isEmpty()) {
            return "Il manque de courts passages, chacun de moins de 2 s.";
        }
        return "Il manque " + gaps(missing) + ".";
    }

    private static String gaps(List<Interval> missing) {
        String first = missing.stream()
                .limit(MOST_GAPS)
                .map(gap -> French.clock(gap.from()) + " à " + French.clock(gap.to()))
                .collect(Collectors.joining(", "));
        int more = missing.size() - MOST_GAPS;
        return more > 0 ? first + " et " + French.count(more, "autre passage") : first;
    }

    private String transcript() {
        boolean opened = !progress.transcript().isEmpty() || progress.endedAt() != null;
        return opened ? " Transcription : " + lower(inView(progress.transcript())) + " ; " + end() + "." : "";
    }

    private String inView(Intervals seen) {
        double wanted = CompletionRule.secondsInView(yardstick);
        return (yardstick.isImage() ? "Regardée " : "Affichée ")
                + French.duration(Math.min(seen.measure(), Math.ceil(wanted))) + " sur les "
                + French.duration(Math.ceil(wanted)) + " demandées";
    }

    private String end() {
        return progress.endedAt() == null ? "la fin n’a pas été atteinte" : "la fin a été atteinte";
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.FRENCH) + sentence.substring(1);
    }
}
