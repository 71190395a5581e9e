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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    // Whose document, from what.
    private record Source(UUID learner, PersonName name, Proven proven, Certifiable certifiable) {

        LearningRecord record() {
            return proven.record();
        }

        Certification certification() {
            return certifiable.certification();
        }
    }

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
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> certified,
            // Left out while there are none: whoever was issued a document before there were any keeps its number.
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Correction> corrections) {

        static Content of(int attempt, DocumentKind kind, Source source) {
            LearningRecord record = source.record();
            return new Content(
                    attempt,
                    source.learner(),
                    kind,
                    source.name(),
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
                    kind == DocumentKind.CERTIFICATE ? source.certification().printed() : null,
                    source.proven().corrections());
        }
    }

    /**
     * The document as of now, for the learner herself.
     *
     * @throws Refusal 409 for somebody who has given no name, has not begun, or for whom nothing can be certified
     */
    ProofDocument issue(UUID learner, DocumentKind kind) {
        return database.write(
                transaction -> issue(transaction, learner, Set.of(kind), Certifiable.of(transaction, learner))
                        .getFirst()
                        .orTellHer());
    }

    /** Documents of a learner of a cohort, as of now, in the order of their kinds; all from one reading of her record. */
    List<Attempt> issue(Handle transaction, UUID cohort, UUID learner, Set<DocumentKind> kinds) {
        return issue(transaction, learner, kinds, Certifiable.of(transaction, cohort, learner));
    }

    private List<Attempt> issue(Handle transaction, UUID learner, Set<DocumentKind> kinds, Certifiable certifiable) {
        PersonName name = names.lockAndRead(transaction, learner).orElse(null);
        Proven proven = new Proven(records.of(transaction, learner), corrections.of(transaction, learner));
        Source source = new Source(learner, name, proven, certifiable);
        return kinds.stream()
                .sorted()
                .map(kind -> attempt(transaction, kind, source))
                .toList();
    }

    private Attempt attempt(Handle transaction, DocumentKind kind, Source source) {
        List<Obstacle> obstacles = obstacles(kind, source);
        if (!obstacles.isEmpty()) {
            return new Attempt(kind, null, obstacles);
        }
        Sealed sealed = seal(transaction, kind, source);
        return Attempt.made(ProofDocument.of(
                sealed.issued(),
                sealed.key(),
                source.name(),
                source.proven(),
                kind == DocumentKind.CERTIFICATE ? source.certification() : null));
    }

    private static List<Obstacle> obstacles(DocumentKind kind, Source source) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (source.name() == null) {
            obstacles.add(Obstacle.NO_NAME);
        } else if (Typeface.missing(source.name().full()).isPresent()) {
            obstacles.add(Obstacle.UNPRINTABLE_NAME);
        }
        boolean certifies = kind == DocumentKind.CERTIFICATE;
        if (!source.record().isBegun()) {
            obstacles.add(Obstacle.NOT_BEGUN);
        } else if (certifies && Certification.completedSeconds(source.record()) == 0) {
            obstacles.add(Obstacle.NOTHING_COMPLETED);
        }
        if (certifies) {
            obstacles.addAll(source.certifiable().obstacles());
        }
        return obstacles;
    }

    // Another attempt is another number: for a document that was revoked, or whose key no longer signs.
    private Sealed seal(Handle transaction, DocumentKind kind, Source source) {
        for (int attempt = 0; ; attempt++) {
            DocumentNumber number = number(Content.of(attempt, kind, source));
            Optional<Issued> before = documents.find(transaction, number);
            if (before.isEmpty()) {
                return add(transaction, source.learner(), kind, number);
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
