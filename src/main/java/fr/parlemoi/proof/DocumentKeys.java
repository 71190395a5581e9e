package fr.parlemoi.proof;

import fr.parlemoi.learner.KeyFolder;
import fr.parlemoi.learner.KeyedHash;
import fr.parlemoi.platform.PlatformConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys of documents, apart from those of sessions: one file each in {@code keys/documents/}, named {@code
 * document-20261122T164500Z.jwk} by its making. The newest that can signs, all verify. They are read anew each time: an added, edited
 * or removed file counts at once, on every node that shares the folder.
 */
@ApplicationScoped
class DocumentKeys {

    private static final String ENDING = ".jwk";
    private static final DateTimeFormatter NAMED_BY = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final KeyFolder folder;
    private final KeyedHash numbers;
    private final DocumentsConfig config;
    private final Clock clock;

    @Inject
    DocumentKeys(PlatformConfig platform, DocumentsConfig config, Clock clock) {
        this(platform.data().resolve("keys").resolve("documents"), config, clock);
    }

    DocumentKeys(Path folder, DocumentsConfig config, Clock clock) {
        this.folder = new KeyFolder(folder);
        this.numbers = new KeyedHash(this.folder, "number.secret");
        this.config = config;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        rotateWhenDue();
    }

    /** Adds a key when none signs, or when the newest that does is older than the configured age. */
    @Scheduled(every = "24h", delayed = "24h")
    void rotateWhenDue() {
        Instant now = clock.instant();
        boolean fresh = newestThatSigns()
                .filter(key -> key.createdAt().plus(config.rotateKeysAfter()).isAfter(now))
                .isPresent();
        if (!fresh) {
            String name = "document-" + NAMED_BY.format(now.atOffset(ZoneOffset.UTC)) + ENDING;
            folder.readOrCreate(
                    name, () -> DocumentKey.fresh(now, config.keysValidFor()).json());
        }
    }

    /** The key that signs. */
    DocumentKey signing() {
        return newestThatSigns().orElseGet(() -> {
            rotateWhenDue();
            return newestThatSigns()
                    .orElseThrow(
                            () -> new IllegalStateException("no key of documents can sign; remove none but old ones"));
        });
    }

    private Optional<DocumentKey> newestThatSigns() {
        Instant now = clock.instant();
        return all().stream()
                .filter(key -> key.signs(now))
                .max(Comparator.comparing(DocumentKey::createdAt).thenComparing(DocumentKey::id));
    }

    Optional<DocumentKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    List<DocumentKey> all() {
        return folder.readAll(ENDING).stream().map(DocumentKey::parse).toList();
    }

    /** 32 bytes that only these servers can compute of {@code content}. */
    byte[] keyedHash(byte[] content) {
        return numbers.of(content);
    }
}
