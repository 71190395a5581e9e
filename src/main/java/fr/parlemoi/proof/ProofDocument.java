package fr.parlemoi.proof;

import fr.parlemoi.learner.PersonName;
import fr.parlemoi.progress.LearningRecord;
import fr.parlemoi.proof.IssuedDocuments.Issued;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An issued document: what it says, and the code by which it is verified.
 *
 * @param certification null for what is no certificate
 */
record ProofDocument(
        Statement statement, SignedCode code, Instant issuedAt, LearningRecord record, Certification certification) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static ProofDocument of(
            Issued issued, DocumentKey key, PersonName name, LearningRecord record, Certification certification) {
        String course = record.course().title();
        Statement statement = new Statement(
                key.id(),
                issued.number(),
                issued.kind(),
                name.first(),
                name.last(),
                certification == null ? course : certification.action().titleOr(course),
                day(issued.issuedAt()),
                day(record.firstLearning()),
                day(record.lastLearning()),
                Math.round(record.course().seconds()),
                Math.round(record.times().mediaSeconds()),
                record.times().studySeconds(),
                record.counts().completed(),
                record.counts().required(),
                certification == null ? null : certification.signed(record));
        String text = statement.text();
        return new ProofDocument(
                statement, new SignedCode(key.sign(text), text), issued.issuedAt(), record, certification);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }
}
