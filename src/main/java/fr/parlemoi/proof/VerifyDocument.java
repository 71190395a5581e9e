package fr.parlemoi.proof;

import fr.parlemoi.proof.IssuedDocuments.Issued;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Says whether a document is authentic; of the learner it needs nothing. */
@ApplicationScoped
class VerifyDocument {

    private final DocumentKeys keys;
    private final IssuedDocuments documents;
    private final Clock clock;

    VerifyDocument(DocumentKeys keys, IssuedDocuments documents, Clock clock) {
        this.keys = keys;
        this.documents = documents;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Verdict {

        /** Signed by us, and still valid: the paper must say the same. */
        record Authentic(Statement statement) implements Verdict {}

        /** A number alone was given: it was issued and not revoked; what the paper says was not verified. */
        record NumberKnown(Issued issued) implements Verdict {}

        /** @param since when it was revoked; null for other reasons */
        record Refused(Reason reason, Instant since) implements Verdict {

            static Refused because(Reason reason) {
                return new Refused(reason, null);
            }
        }
    }

    /** Why a document is refused. */
    enum Reason {
        UNREADABLE,
        CHANGED,
        UNKNOWN_KEY,
        EXPIRED_KEY,
        REVOKED,
        UNKNOWN_NUMBER
    }

    /** @param given a code, the address that ends with it, or a number */
    Verdict verify(String given) {
        Optional<DocumentNumber> number = DocumentNumber.typed(given);
        return number.isPresent()
                ? verifyNumber(number.get())
                : SignedCode.decode(given).map(this::verifyCode).orElse(Verdict.Refused.because(Reason.UNREADABLE));
    }

    private Verdict verifyNumber(DocumentNumber number) {
        Optional<Issued> issued = documents.find(number);
        return issued.isPresent() && issued.get().revokedAt() == null
                ? new Verdict.NumberKnown(issued.get())
                : notValid(issued);
    }

    private Verdict verifyCode(SignedCode code) {
        Optional<Statement> statement = Statement.parse(code.text());
        if (statement.isEmpty()) {
            return Verdict.Refused.because(
                    code.text().startsWith(Statement.FORMATS) ? Reason.CHANGED : Reason.UNREADABLE);
        }
        Optional<DocumentKey> key = keys.find(statement.get().keyId());
        if (key.isEmpty()) {
            return Verdict.Refused.because(Reason.UNKNOWN_KEY);
        }
        if (!key.get().verifies(code)) {
            return Verdict.Refused.because(Reason.CHANGED);
        }
        if (key.get().isExpired(clock.instant())) {
            return Verdict.Refused.because(Reason.EXPIRED_KEY);
        }
        Optional<Issued> issued = documents.find(statement.get().number());
        return issued.isPresent() && issued.get().revokedAt() == null
                ? new Verdict.Authentic(statement.get())
                : notValid(issued);
    }

    private static Verdict notValid(Optional<Issued> issued) {
        return issued.<Verdict>map(revoked -> new Verdict.Refused(Reason.REVOKED, revoked.revokedAt()))
                .orElse(Verdict.Refused.because(Reason.UNKNOWN_NUMBER));
    }
}
