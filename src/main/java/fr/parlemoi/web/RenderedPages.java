package fr.parlemoi.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Writes composed pages, and renders of them only what was not rendered before: thousands of learners see the same few
 * frames and pieces, and compresses the long texts of frames once. What is remembered is nobody's: where the layout named the visitor there is a gap.
 */
@ApplicationScoped
public class RenderedPages {

    private static final int MOST_BYTES = 8 * 1024 * 1024;

    // Besides its text: the template, its key and their places in the cache.
    private static final int BYTES_OF_A_KEY = 500;

    private static final int MOST_PIECES = 100;

    private final Assets assets;
    private final CurrentAccount account;

    // The visitor's, then those of pieces. Nobody can guess them, so no text that somebody wrote looks like a gap.
    private final List<String> marks = marks(UUID.randomUUID(), 1 + MOST_PIECES);

    private final Cache<Shown, Gapped> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Shown shown, Gapped text) -> BYTES_OF_A_KEY + text.size())
            .build();

    RenderedPages(Assets assets, CurrentAccount account) {
        this.assets = assets;
        this.account = account;
    }

    /** All that a rendered text depends on. {@code greeting} is null for a piece, which does not show the layout. */
    private record Shown(String assets, Greeting greeting, TemplateInstance template) {}

    /** What the layout tells of a visitor but her id. */
    private record Greeting(boolean known, boolean account, boolean address, List<CurrentAccount.Space> spaces) {}

    /**
     * The page for this request's visitor, compressed where it can be.
     *
     * @param encodings the request's {@code Accept-Encoding}, or null
     */
    public Response answer(ComposedPage page, String encodings) {
        String learner = account.learner();
        Greeting greeting =
                new Greeting(learner != null, account.isAccount(), account.email() != null, account.spaces());
        List<byte[]> fillings = new ArrayList<>();
        fillings.add(Gapped.bytes(learner == null ? "" : learner));
        String version = assets.version();
        page.pieces().forEach(piece -> fillings.add(piece(version, piece)));
        TemplateInstance template = page.frame().apply(marks.subList(1, fillings.size()));
        Gapped frame = remembered.get(
                new Shown(version, greeting, template),
                shown -> Gapped.cut(shown.template().render(), marksOfFrame(learner)));
        return GzippedText.isAccepted(encodings)
                ? Response.ok(frame.fillGzipped(fillings))
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .build()
                : Response.ok(frame.fill(fillings)).build();
    }

    private byte[] piece(String version, TemplateInstance template) {
        return remembered
                .get(new Shown(version, null, template), shown -> whole(shown.template()))
                .texts()
                .getFirst()
                .plain();
    }

    // Without its compressed form: pieces are compressed together.
    private static Gapped whole(TemplateInstance template) {
        return new Gapped(List.of(new Gapped.Text(Gapped.bytes(template.render()), null)), List.of());
    }

    private static List<String> marks(UUID secret, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> secret + "-" + number + ";")
                .toList();
    }

    /** The layout writes the visitor's id, and nothing where there is none: so her id is the first gap's mark. */
    private List<String> marksOfFrame(String learner) {
        List<String> all = new ArrayList<>(marks);
        if (learner != null) {
            all.set(0, learner);
        }
        return all;
    }
}
