package fr.parlemoi.proof;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.progress.LearningRecord;
import fr.parlemoi.progress.LearningRecord.StudyRun;
import fr.parlemoi.web.French;
import fr.parlemoi.web.ParisTime;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * A document as it is printed.
 *
 * @param verifier the address at which it is verified, without its code
 * @param publisher who publishes the course; null when that is not configured
 */
record Paper(ProofDocument document, String verifier, String publisher) {

    private static final String CSS = read("/documents/paper.css");

    record Attestation(Paper paper, Statement said, LearningRecord record) implements TemplateInstance {}

    record Record(Paper paper, Statement said, LearningRecord record) implements TemplateInstance {}

    record Certificate(Paper paper, Statement said, LearningRecord record, Certification certified)
            implements TemplateInstance {}

    /** Its HTML. */
    String html() {
        Statement said = document.statement();
        LearningRecord record = document.record();
        return switch (said.kind()) {
            case ATTESTATION -> new Attestation(this, said, record).render();
            case RECORD -> new Record(this, said, record).render();
            case CERTIFICATE -> new Certificate(this, said, record, document.certification()).render();
        };
    }

    public String css() {
        return CSS;
    }

    /** What the QR code holds. The code stands after #, which no browser sends: it reaches no log. */
    public String address() {
        return verifier + "#" + document.code().encoded();
    }

    /** The address for people, without its scheme. */
    public String shownVerifier() {
        return verifier.replaceFirst("^https?://", "");
    }

    /** From the first to the last day of learning: « du 3 mai 2026 au 1er juin 2026 », or « le 3 mai 2026 ». */
    public String period() {
        Statement said = document.statement();
        return said.from().equals(said.to())
                ? "le " + French.date(said.from())
                : "du " + French.date(said.from()) + " au " + French.date(said.to());
    }

    /** Hours, minutes and seconds, so that sums can be checked: « 1:02:05 ». */
    public String exactly(Number seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds.doubleValue()));
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** As certificates say it: « 3 heures », « 3 heures et 4 minutes », « 45 minutes ». */
    public String hours(Number seconds) {
        long minutes = Math.max(1, Math.round(seconds.doubleValue() / 60));
        String hours = minutes < 60 ? "" : French.count((int) (minutes / 60), "heure");
        String rest = minutes % 60 == 0 ? "" : French.count((int) (minutes % 60), "minute");
        return hours + (hours.isEmpty() || rest.isEmpty() ? "" : " et ") + rest;
    }

    /** A time of day in Paris with its seconds: « 21:42:07 ». */
    public String clock(Instant instant) {
        return "%tT".formatted(ParisTime.at(instant));
    }

    /** An activity's title by its id; the id for one that is no longer in the course. */
    public String title(String activity) {
        return document.record()
                .course()
                .activity(activity)
                .map(Activity::title)
                .orElseGet(() -> "activité retirée (" + activity + ")");
    }

    /** A rule as people read it. */
    public String rule(String rule) {
        return rule.equals("correction") ? "correction par un formateur" : "n°\u00a0" + rule;
    }

    /** What others wrote, in the characters that can be printed. */
    public String printable(String text) {
        return Typeface.printable(text);
    }

    /** How much of all study was received late, in seconds. */
    public long lateSeconds() {
        return document.record().runs().stream()
                .mapToLong(StudyRun::lateSeconds)
                .sum();
    }

    private static String read(String resource) {
        try (InputStream file = Paper.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(resource + " cannot be read", failure);
        }
    }
}
