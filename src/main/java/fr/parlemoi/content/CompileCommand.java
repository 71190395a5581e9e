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

/**
 * The build's step: compiles a content folder, prints its faults one a line, and ends with 1 when there are any.
 * Arguments: the content folder, the folder to write, the folder that keeps what was learnt about media, and
 * {@code publish-ids} to note the course's ids in the ledger afterwards.
 */
public final class CompileCommand {

    private static final String PUBLISH = "publish-ids";

    private final Path content;
    private final PrintStream out;

    CompileCommand(Path content, PrintStream out) {
        this.content = content;
        this.out = out;
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        // French needs UTF-8, whatever the terminal's locale says.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new CompileCommand(Path.of(words.get(0)), out)
                .run(Path.of(words.get(1)), Path.of(words.get(2)), words.contains(PUBLISH)));
    }

    int run(Path output, Path cache, boolean publish) {
        CompileContent compiler = new CompileContent(new MediaCache(cache), new ProgressLines(out));
        return switch (compiler.compile(content, output)) {
            case Compiled(Course course) -> {
                out.println(Summary.of(course));
                if (publish) {
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
