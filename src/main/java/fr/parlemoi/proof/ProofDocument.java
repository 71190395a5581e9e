package fr.parlemoi.proof;

import fr.parlemoi.cohort.Correction;
import fr.parlemoi.learner.PersonName;
import fr.parlemoi.progress.LearningRecord;
import fr.parlemoi.proof.IssuedDocuments.Issued;
import fr.parlemoi.web.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An issued document: what it says, and the code by which it is verified.
 *
 * @param corrections of the learner's record, standing and withdrawn, in the order in which they were made
 * @param certification null for what is no certificate
 */
record ProofDocument(
        Statement statement,
        SignedCode code,
        Instant issuedAt,
        LearningRecord record,
        List<Correction> corrections,
        Certification certification) {

    static ProofDocument of(
            Issued issued, DocumentKey key, PersonName name, Proven proven, Certification certification) {
        LearningRecord record = proven.record();
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
        SignedCode code = new SignedCode(key.sign(text), text);
        return new ProofDocument(statement, code, issued.issuedAt(), record, proven.corrections(), certification);
    }

    private static LocalDate day(Instant instant) {
        return ParisTime.day(instant);
    }
}
