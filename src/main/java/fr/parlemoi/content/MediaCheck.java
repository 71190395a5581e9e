package fr.parlemoi.content;

import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.content.CaptionFile.TimedCue;
import fr.parlemoi.media.Probe;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Media are of the sort that their kind needs, last as long as declared, and captions end with them. */
final class MediaCheck {

    /** How far a declared duration may be from the real one, in seconds: it is written in whole seconds. */
    private static final double DURATION_TOLERANCE = 1;

    /** How far captions may run past the end, in seconds: as much as the journal's intake lets a play do. */
    private static final double END_TOLERANCE = 0.5;

    private static final Set<String> PICTURES = Set.of("webp", "png", "jpg", "jpeg");

    private final Measures measures;
    private final Faults faults;

    MediaCheck(Measures measures, Faults faults) {
        this.measures = measures;
        this.faults = faults;
    }

    void check(ActivitySource activity) {
        activity.material().ifGiven(material -> {
            switch (material) {
                case Material.Played played ->
                    checkPlayed(played, activity.kind().value());
                case Material.Written _ -> {}
                case Material.Looked looked -> checkPicture(looked.image());
            }
        });
        activity.body()
                .images()
                .forEach(inText ->
                        checkPicture(new Entry<>(inText.place(), inText.file().orElse(null))));
    }

    private void checkPlayed(Material.Played played, Kind kind) {
        played.media().map(measures.media()::get).ifGiven(probe -> {
            checkTracks(played.media(), kind, probe);
            checkDuration(played.duration(), probe.seconds());
            played.captions().ifGiven(captions -> captions.cues().forEach(cue -> checkEnd(cue, probe.seconds())));
        });
    }

    private void checkTracks(Entry<Path> media, Kind kind, Probe probe) {
        if (kind == Kind.PODCAST && probe.audio().isEmpty()) {
            faults.add(media.place(), "Un podcast s’écoute, et ce fichier n’a pas de son.", "Exportez-le avec le son.");
        }
        if (kind == Kind.PODCAST && probe.video().isPresent()) {
            faults.add(
                    media.place(),
                    "Un podcast s’écoute, et ce fichier est un film.",
                    "N’exportez que le son, ou écrivez kind: video.");
        }
        if (kind != Kind.PODCAST && probe.video().isEmpty()) {
            faults.add(
                    media.place(),
                    "Une activité « %s » se regarde, et ce fichier n’a pas d’images.".formatted(kind.word()),
                    "Mettez un film, ou écrivez kind: podcast.");
        }
    }

    private void checkPicture(Entry<Path> picture) {
        if (picture.map(measures.pictures()::get).given()) {
            checkEnding(picture, PICTURES);
        }
    }

    /** The ending decides as what a server announces the file. */
    private void checkEnding(Entry<Path> file, Set<String> expected) {
        String name = file.value().getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!expected.contains(ending)) {
            faults.add(
                    file.place(),
                    "« %s » devrait finir par %s."
                            .formatted(
                                    name,
                                    String.join(
                                            " ou ",
                                            expected.stream()
                                                    .map(e -> "." + e)
                                                    .sorted()
                                                    .toList())),
                    "Exportez le fichier dans ce format.");
        }
    }

    private void checkDuration(Entry<Double> declared, double real) {
        declared.ifGiven(seconds -> {
            if (Math.abs(seconds - real) > DURATION_TOLERANCE) {
                faults.add(
                        declared.place(),
                        "Le média dure %s et non %s.".formatted(Times.duration(real), Times.duration(seconds)),
                        "Écrivez duration: \"%s\", ou remettez le bon fichier.".formatted(Times.duration(real)));
            }
        });
    }

    private void checkEnd(TimedCue cue, double end) {
        if (cue.cue().to() > end + END_TOLERANCE) {
            faults.add(
                    cue.place(),
                    "Ce sous-titre dépasse la fin du média, à %s.".formatted(Times.caption(end)),
                    "Corrigez ses temps, ou retirez-le.");
        }
    }
}
