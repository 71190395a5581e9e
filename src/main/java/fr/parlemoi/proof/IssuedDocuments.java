package fr.parlemoi.proof;

import fr.parlemoi.learner.KeepsLearnerRows;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.learner.LearnerExported;
import fr.parlemoi.learner.LearnerMerged;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The register of issued documents. When a learner is erased, her rows lose her and nothing else. */
@ApplicationScoped
@KeepsLearnerRows("issued_document")
class IssuedDocuments {

    private final Database database;

    IssuedDocuments(Database database) {
        this.database = database;
    }

    /** @param revokedAt null while it is valid */
    record Issued(DocumentNumber number, DocumentKind kind, String keyId, Instant issuedAt, Instant revokedAt) {

        static Issued read(ResultSet row, StatementContext context) throws SQLException {
            return new Issued(
                    new DocumentNumber(row.getString("number")),
                    DocumentKind.of(row.getString("kind")).orElseThrow(),
                    row.getString("key_id"),
                    UtcTime.read(row, "issued_at"),
                    UtcTime.read(row, "revoked_at"));
        }
    }

    Optional<Issued> find(DocumentNumber number) {
        return database.read(handle -> find(handle, number));
    }

    Optional<Issued> find(Handle handle, DocumentNumber number) {
        return handle.createQuery("SELECT * FROM issued_document WHERE number = :number")
                .bind("number", number.digits())
                .map(Issued::read)
                .findOne();
    }

    /** The newest first. */
    List<Issued> of(UUID learner) {
        return database.read(handle -> of(handle, learner));
    }

    List<Issued> of(Handle handle, UUID learner) {
        return handle.createQuery(
                        "SELECT * FROM issued_document WHERE learner = :learner ORDER BY issued_at DESC, number")
                .bind("learner", learner)
                .map(Issued::read)
                .list();
    }

    void add(Handle transaction, UUID learner, Issued issued) {
        transaction
                .createUpdate("""
                        INSERT INTO issued_document (number, kind, key_id, issued_at, learner)
                        VALUES (:number, :kind, :keyId, :issuedAt, :learner)""")
                .bind("number", issued.number().digits())
                .bind("kind", issued.kind().word())
                .bind("keyId", issued.keyId())
                .bind("issuedAt", issued.issuedAt())
                .bind("learner", learner)
                .execute();
    }

    /** Revokes a document of {@code learner}; false when she has none with that number. A revocation is never undone. */
    boolean revoke(UUID learner, DocumentNumber number, Instant now) {
        return database.write(transaction -> transaction
                        .createUpdate("""
                                UPDATE issued_document SET revoked_at = COALESCE(revoked_at, :now)
                                WHERE number = :number AND learner = :learner""")
                        .bind("now", now)
                        .bind("number", number.digits())
                        .bind("learner", learner)
                        .execute()
                == 1);
    }

    void merged(@Observes LearnerMerged merged) {
        merged.transaction()
                .createUpdate("UPDATE issued_document SET learner = :account WHERE learner = :guest")
                .bind("account", merged.account())
                .bind("guest", merged.guest())
                .execute();
    }

    void erased(@Observes LearnerErased erased) {
        erased.transaction()
                .createUpdate("UPDATE issued_document SET learner = NULL WHERE learner = :learner")
                .bind("learner", erased.learner())
                .execute();
    }

    void exported(@Observes LearnerExported exported) {
        exported.add("documents", of(exported.handle(), exported.learner()));
    }
}
