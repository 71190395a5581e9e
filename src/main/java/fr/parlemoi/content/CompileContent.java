package fr.parlemoi.content;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.media.MediaCache;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Compiles a content folder into a folder that {@code catalogue} can load. The package's description draws the steps. */
final class CompileContent {

    private final MediaCache cache;
    private final Consumer<String> progress;
    private final Encoder encoder;

    /** Tells {@code progress} the name of each file whose content it looks into. */
    CompileContent(MediaCache cache, Consumer<String> progress, Encoder encoder) {
        this.cache = cache;
        this.progress = progress;
        this.encoder = encoder;
    }

    /** Writes the course of {@code content} to {@code output}; with any fault, {@code output} stays as it was. */
    Compilation compile(Path content, Path output) {
        return compile(content, new Step6Write(output)::write);
    }

    /** The same for a course that is being served: files of its former versions stay, since somebody may be watching. */
    Compilation recompile(Path content, Path output) {
        return compile(content, new Step6Write(output)::add);
    }

    private Compilation compile(Path content, Consumer<BoundCourse> writing) {
        Faults faults = new Faults();
        CourseSource source = new Step1Read(new ContentFolder(content, faults)).read();
        new Step2Check(faults).check(source);
        Measures measures = new Step3Probe(cache, progress, faults).probe(source);
        Encodings encodings = new Step4Encode(cache, encoder, faults).encode(source, measures);
        if (!faults.none()) {
            return new Faulty(faults.sorted());
        }
        BoundCourse bound = new Step5Bind(source, measures, encodings, cache).bind();
        writing.accept(bound);
        return new Compiled(bound.course(), encodings);
    }

    /** What came of it. */
    sealed interface Compilation {}

    record Compiled(Course course, Encodings media) implements Compilation {}

    /**
     * No course, and why.
     *
     * @param faults all of them, in the order of files and lines
     */
    record Faulty(List<Fault> faults) implements Compilation {}
}
