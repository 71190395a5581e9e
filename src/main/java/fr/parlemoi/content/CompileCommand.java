package fr.parlemoi.content;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.content.CompileContent.Compiled;
import fr.parlemoi.content.CompileContent.Faulty;
import fr.parlemoi.media.MediaCache;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The build's step: compiles a content folder, prints its faults one a line, and ends with 1 when there are any.
 * Arguments: the content folder, the folder to write, the folder that keeps what was learnt about media and made of
 * them; then {@code encode} to encode all media that are not there yet, which a quick build leaves to a later one, or
 * {@code publish-ids} to note the course's ids in the ledger afterwards.
 */
public final class CompileCommand {

    private static final String PUBLISH = "publish-ids";
    private static final String ENCODE = "encode";

    private final Path content;
    private final PrintStream out;
    private final boolean terminal;

    /** Draws on {@code out} as a {@code terminal} can, or prints lines alone. */
    CompileCommand(Path content, PrintStream out, boolean terminal) {
        this.content = content;
        this.out = out;
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        // French needs UTF-8, whatever the terminal's locale says.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new CompileCommand(Path.of(words.get(0)), out, onTerminal())
                .run(Path.of(words.get(1)), Path.of(words.get(2)), Set.copyOf(words)));
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    int run(Path output, Path cacheFolder, Set<String> words) {
        long began = System.nanoTime();
        boolean encode = words.contains(ENCODE);
        MediaCache cache = new MediaCache(cacheFolder);
        Encoder encoder = encode ? new ParallelEncodes(cache.ladders(), out, terminal) : Encoder.LATER;
        return switch (new CompileContent(cache, new ProgressLines(out), encoder).compile(content, output)) {
            case Compiled(Course course, Encodings media) -> {
                if (encode) {
                    out.println(EncodeSummary.of(media, (System.nanoTime() - began) / 1e9));
                }
                out.println(Summary.of(course));
                if (words.contains(PUBLISH)) {
                    new PublishIds().publish(content, course).forEach(out::println);
                }
                yield 0;
            }
            case Faulty(List<Fault> faults) -> {
                faults.forEach(fault -> out.println(shown(content) + "/" + fault));
                out.println(Summary.of(faults));
                yield 1;
            }
        };
    }

    /** As short as terminals can follow it. */
    private static Path shown(Path content) {
        Path here = Path.of("").toAbsolutePath();
        Path there = content.toAbsolutePath();
        return there.startsWith(here) ? here.relativize(there) : content;
    }
}
