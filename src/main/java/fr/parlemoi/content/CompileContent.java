package fr.parlemoi.content;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.media.MediaCache;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Compiles a content folder into a folder that {@code catalogue} can load. The package's description draws the steps. */
public final class CompileContent {

    private final MediaCache cache;
    private final Consumer<String> progress;

    /** Tells {@code progress} the name of each file whose content it looks into. */
    public CompileContent(MediaCache cache, Consumer<String> progress) {
        this.cache = cache;
        this.progress = progress;
    }

    /** Writes the course of {@code content} to {@code output}; with any fault, {@code output} stays as it was. */
    public Compilation compile(Path content, Path output) {
        Faults faults = new Faults();
        CourseSource source = new Step1Read(new ContentFolder(content, faults)).read();
        new Step2Check(faults).check(source);
        Measures measures = new Step3Probe(cache, progress, faults).probe(source);
        if (!faults.none()) {
            return new Faulty(faults.sorted());
        }
        BoundCourse bound = new Step4Bind(source, measures, cache).bind();
        new Step5Write(output).write(bound);
        return new Compiled(bound.course());
    }

    /** What came of it. */
    public sealed interface Compilation {}

    public record Compiled(Course course) implements Compilation {}

    /**
     * No course, and why.
     *
     * @param faults all of them, in the order of files and lines
     */
    public record Faulty(List<Fault> faults) implements Compilation {}
}
