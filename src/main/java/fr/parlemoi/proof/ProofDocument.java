package fr.parlemoi.proof;

import fr.parlemoi.cohort.Correction;
import fr.parlemoi.learner.PersonName;
import fr.parlemoi.progress.LearningRecord;
import fr.parlemoi.proof.IssuedDocuments.Issued;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * An issued document: what it says, and the code by which it is verified.
 *
 * @param corrections of the learner's record, standing and withdrawn, in the order in which they were made
 */
record ProofDocument(
        Statement statement, SignedCode code, Instant issuedAt, LearningRecord record, List<Correction> corrections) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static ProofDocument of(Issued issued, DocumentKey key, PersonName name, Proven proven) {
        LearningRecord record = proven.record();
        Statement statement = new Statement(
                key.id(),
                issued.number(),
                issued.kind(),
                name.first(),
                name.last(),
                record.course().title(),
                day(issued.issuedAt()),
                day(record.firstLearning()),
                day(record.lastLearning()),
                Math.round(record.course().seconds()),
                Math.round(record.times().mediaSeconds()),
                record.times().studySeconds(),
                record.counts().completed(),
                record.counts().required());
        String text = statement.text();
        SignedCode code = new SignedCode(key.sign(text), text);
        return new ProofDocument(statement, code, issued.issuedAt(), record, proven.corrections());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }
}
