package fr.parlemoi.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parlemoi.cohort.Correction;
import fr.parlemoi.cohort.Corrections;
import fr.parlemoi.learner.PersonName;
import fr.parlemoi.learner.PersonNames;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.LearnerProgress.Counts;
import fr.parlemoi.progress.LearnerTimes;
import fr.parlemoi.progress.LearningRecord;
import fr.parlemoi.progress.LearningRecord.StudyRun;
import fr.parlemoi.progress.ReadLearningRecord;
import fr.parlemoi.proof.IssuedDocuments.Issued;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Issues a learner's document. Its number is a keyed hash of all that it says: who asks again while nothing has changed
 * gets the same number, day and signature, and nothing of the content has to be kept for that. The learner is locked
 * meanwhile, so that two requests at once do the same and one record is read.
 */
@ApplicationScoped
class IssueDocument {

    private final Database database;
    private final PersonNames names;
    private final ReadLearningRecord records;
    private final Corrections corrections;
    private final IssuedDocuments documents;
    private final DocumentKeys keys;
    private final ObjectMapper json;
    private final Clock clock;

    IssueDocument(
            Database database,
            PersonNames names,
            ReadLearningRecord records,
            Corrections corrections,
            IssuedDocuments documents,
            DocumentKeys keys,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.names = names;
        this.records = records;
        this.corrections = corrections;
        this.documents = documents;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    private record Sealed(Issued issued, DocumentKey key) {}

    // Of the course, its version stands for the rest.
    private record Content(
            int attempt,
            UUID learner,
            DocumentKind kind,
            PersonName name,
            String version,
            Counts counts,
            LearnerTimes times,
            List<List<String>> activities,
            List<StudyRun> runs,
            // Left out while there are none: whoever was issued a document before there were any keeps its number.
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Correction> corrections) {

        static Content of(int attempt, UUID learner, DocumentKind kind, PersonName name, Proven proven) {
            LearningRecord record = proven.record();
            return new Content(
                    attempt,
                    learner,
                    kind,
                    name,
                    record.course().version(),
                    record.counts(),
                    record.times(),
                    record.activities()
                            .map(done -> List.of(
                                    String.valueOf(done.mediaSeconds()),
                                    String.valueOf(done.completedAt()),
                                    String.valueOf(done.rule())))
                            .toList(),
                    record.runs(),
                    proven.corrections());
        }
    }

    /**
     * The document as of now.
     *
     * @throws Refusal 409 for somebody who has given no name or has not begun
     */
    ProofDocument issue(UUID learner, DocumentKind kind) {
        return database.write(transaction -> {
            PersonName name = names.lockAndRead(transaction, learner)
                    .orElseThrow(
                            () -> Refusal.conflict(
                                    "Il manque votre nom : donnez-le sur la page « Mes documents », puis redemandez le document."));
            LearningRecord record = records.of(transaction, learner);
            if (!record.isBegun()) {
                throw Refusal.conflict(
                        "Vous n’avez encore rien suivi : commencez une activité, puis redemandez le document.");
            }
            Proven proven = new Proven(record, corrections.of(transaction, learner));
            Sealed sealed = seal(transaction, learner, kind, name, proven);
            return ProofDocument.of(sealed.issued(), sealed.key(), name, proven);
        });
    }

    // Another attempt is another number: for a document that was revoked, or whose key no longer signs.
    private Sealed seal(Handle transaction, UUID learner, DocumentKind kind, PersonName name, Proven proven) {
        for (int attempt = 0; ; attempt++) {
            DocumentNumber number = number(Content.of(attempt, learner, kind, name, proven));
            Optional<Issued> before = documents.find(transaction, number);
            if (before.isEmpty()) {
                return add(transaction, learner, kind, number);
            }
            Optional<DocumentKey> key = keys.find(before.get().keyId()).filter(known -> known.signs(clock.instant()));
            if (before.get().revokedAt() == null && key.isPresent()) {
                return new Sealed(before.get(), key.get());
            }
        }
    }

    private Sealed add(Handle transaction, UUID learner, DocumentKind kind, DocumentNumber number) {
        DocumentKey key = keys.signing();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Issued issued = new Issued(number, kind, key.id(), now, null);
        documents.add(transaction, learner, issued);
        return new Sealed(issued, key);
    }

    private DocumentNumber number(Content content) {
        try {
            return DocumentNumber.of(keys.keyedHash(json.writeValueAsBytes(content)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
