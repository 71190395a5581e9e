package fr.parlemoi.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is signed of a document: the least by which somebody can compare it with the paper. Its text has one field a
 * line, in the order of the components below, after a line {@code parle-moi/1}, or {@code parle-moi/2} for a certificat
 * de réalisation; {@code docs/documents.md} publishes it.
 *
 * @param course its title; of a certificate, that of the training action
 * @param issued the day of issue; it and the others are days in Paris
 * @param estimatedSeconds of the whole course
 * @param mediaSeconds what was played of media, counted once
 * @param studySeconds time studied on the clock
 * @param completed how many of the {@code required} activities
 * @param training what a certificate says beyond; null for the other kinds
 */
record Statement(
        String keyId,
        DocumentNumber number,
        DocumentKind kind,
        String firstName,
        String lastName,
        String course,
        LocalDate issued,
        LocalDate from,
        LocalDate to,
        long estimatedSeconds,
        long mediaSeconds,
        long studySeconds,
        int completed,
        int required,
        SignedTraining training) {

    static final String FORMATS = "parle-moi/";
    private static final String FORMAT = FORMATS + "1";
    private static final String FORMAT_OF_CERTIFICATES = FORMATS + "2";
    private static final int LINES = 15;

    /** The signed text; without a line break at its end. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(
                format(kind),
                keyId,
                number.digits(),
                kind.word(),
                firstName,
                lastName,
                course,
                issued.toString(),
                from.toString(),
                to.toString(),
                Long.toString(estimatedSeconds),
                Long.toString(mediaSeconds),
                Long.toString(studySeconds),
                Integer.toString(completed),
                Integer.toString(required)));
        if (training != null) {
            lines.addAll(training.lines());
        }
        return String.join("\n", lines);
    }

    private static String format(DocumentKind kind) {
        return kind == DocumentKind.CERTIFICATE ? FORMAT_OF_CERTIFICATES : FORMAT;
    }

    /** What a signed text says; empty when it is not of these formats. */
    static Optional<Statement> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES && lines.size() != LINES + SignedTraining.LINES) {
            return Optional.empty();
        }
        try {
            return DocumentNumber.typed(lines.get(2))
                    .flatMap(number -> DocumentKind.of(lines.get(3)).flatMap(kind -> parse(number, kind, lines)))
                    // One text, one statement: nothing may be written in two ways.
                    .filter(statement -> statement.text().equals(text));
        } catch (DateTimeException | NumberFormatException notThisFormat) {
            return Optional.empty();
        }
    }

    private static Optional<Statement> parse(DocumentNumber number, DocumentKind kind, List<String> lines) {
        if (kind != DocumentKind.CERTIFICATE) {
            return lines.size() == LINES ? Optional.of(parse(number, kind, lines, null)) : Optional.empty();
        }
        return lines.size() == LINES
                ? Optional.empty()
                : SignedTraining.parse(lines.subList(LINES, lines.size()))
                        .map(training -> parse(number, kind, lines, training));
    }

    private static Statement parse(
            DocumentNumber number, DocumentKind kind, List<String> lines, SignedTraining training) {
        return new Statement(
                lines.get(1),
                number,
                kind,
                lines.get(4),
                lines.get(5),
                lines.get(6),
                LocalDate.parse(lines.get(7)),
                LocalDate.parse(lines.get(8)),
                LocalDate.parse(lines.get(9)),
                Long.parseLong(lines.get(10)),
                Long.parseLong(lines.get(11)),
                Long.parseLong(lines.get(12)),
                Integer.parseInt(lines.get(13)),
                Integer.parseInt(lines.get(14)),
                training);
    }
}
