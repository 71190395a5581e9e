package fr.parlemoi.content;

import java.util.Locale;

/** An activity's text says what its kind needs: a transcript, alternatives of images, as many words as minutes. */
final class TextCheck {

    /** How far an article's estimate may be from what its words give. */
    private static final double TOLERANCE = 0.2;

    private final Faults faults;

    TextCheck(Faults faults) {
        this.faults = faults;
    }

    void check(ActivitySource activity) {
        activity.material().ifGiven(material -> {
            switch (material) {
                case Material.Played _ -> checkTranscript(activity.body());
                case Material.Written article -> checkArticle(article, activity.body());
                case Material.Looked looked -> checkImage(looked);
            }
        });
        activity.body()
                .images()
                .forEach(inText -> checkAlternative(
                        new Entry<>(inText.place(), Prose.alternative(inText.image())),
                        inText.image().getDestination()));
    }

    private void checkTranscript(Body body) {
        if (body.isEmpty()) {
            faults.add(
                    body.place(),
                    "La transcription manque.",
                    "Écrivez sous l’en-tête tout ce qui se dit : elle remplace le média pour qui ne peut pas l’écouter.");
        }
    }

    private void checkArticle(Material.Written article, Body body) {
        if (body.isEmpty()) {
            faults.add(body.place(), "L’article est vide.", "Écrivez son texte sous l’en-tête.");
            return;
        }
        double estimate = body.words() * 60.0 / Prose.WORDS_A_MINUTE;
        article.minutes().ifGiven(declared -> {
            if (Math.abs(declared - estimate) > TOLERANCE * estimate) {
                faults.add(
                        article.minutes().place(),
                        "La durée annoncée (%s min) ne va pas avec la longueur de l’article : %d mots se lisent en %s min."
                                .formatted(Times.minutes(declared), body.words(), Times.minutes(estimate)),
                        "Écrivez minutes: %s.".formatted(Times.minutes(estimate)));
            }
        });
    }

    private void checkImage(Material.Looked looked) {
        looked.image()
                .ifGiven(file -> checkAlternative(
                        looked.alternative(), file.getFileName().toString()));
    }

    private void checkAlternative(Entry<String> alternative, String file) {
        alternative.ifGiven(text -> {
            if (text.isEmpty()) {
                faults.add(
                        alternative.place(),
                        "Cette image n’a pas de texte de remplacement.",
                        "Décrivez entre les crochets ce qu’elle montre : ![Léo tend une balle](%s).".formatted(file));
            } else if (isFileName(text, file)) {
                faults.add(
                        alternative.place(),
                        "Le texte de remplacement n’est que le nom du fichier.",
                        "Décrivez ce que montre l’image, pour qui ne la voit pas.");
            }
        });
    }

    private static boolean isFileName(String text, String file) {
        String name = file.replaceFirst("\\.[^.]*$", "");
        String plain = text.toLowerCase(Locale.ROOT).replaceFirst("\\.[a-z0-9]{2,4}$", "");
        return Names.from(plain).equals(Names.from(name));
    }
}
