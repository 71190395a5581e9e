package fr.parlemoi.proof;

import java.util.List;
import java.util.Optional;

/**
 * What a certificat de réalisation signs beyond other documents; a line each, in this order.
 *
 * @param seconds the duration that it certifies
 * @param clock which clock that is: {@link #ESTIMATED} or {@link #DECLARED}
 */
record SignedTraining(String issuer, String declaration, String siret, Nature nature, long seconds, String clock) {

    /** The estimated time of what was completed, which the course's authors give. */
    static final String ESTIMATED = "estime";

    /** The duration of the action, which its issuer declares. */
    static final String DECLARED = "declare";

    static final int LINES = 6;

    List<String> lines() {
        return List.of(issuer, declaration, siret, nature.word(), Long.toString(seconds), clock);
    }

    /** @throws NumberFormatException as it says */
    static Optional<SignedTraining> parse(List<String> lines) {
        return Nature.of(lines.get(3))
                .filter(nature -> List.of(ESTIMATED, DECLARED).contains(lines.get(5)))
                .map(nature -> new SignedTraining(
                        lines.get(0), lines.get(1), lines.get(2), nature, Long.parseLong(lines.get(4)), lines.get(5)));
    }

    public String declarationShown() {
        return DeclarationNumber.grouped(declaration);
    }

    public String siretShown() {
        return Siret.grouped(siret);
    }

    /** Which clock, in words. */
    public String clockShown() {
        return clock.equals(DECLARED)
                ? "durée de l’action déclarée par l’organisme"
                : "temps estimé par les auteurs du cours, pour ce qui a été terminé";
    }
}
