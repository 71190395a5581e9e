package fr.parlemoi.content;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CurrentCourse;
import fr.parlemoi.content.CompileContent.Compiled;
import fr.parlemoi.content.CompileContent.Faulty;
import fr.parlemoi.media.MediaCache;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * While a course is being written: compiles it whenever a file changed or a medium was encoded, and swaps it in, or keeps
 * its faults to be shown.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class RecompileOnEdit {

    private static final Logger LOG = Logger.getLogger(RecompileOnEdit.class);

    private final Path content;
    private final CurrentCourse current;
    private final MediaCache cache;
    private volatile List<Fault> faults = List.of();
    private WatchedFolder watched;
    private BackgroundEncodes encodes;
    private CompileContent compiler;

    RecompileOnEdit(ContentConfig config, CurrentCourse current) {
        this.content = config.content().toAbsolutePath();
        this.current = current;
        this.cache = new MediaCache(config.mediaCache());
    }

    /** What keeps the course as it is in the folder from being served; empty when it is being served. */
    List<Fault> faults() {
        return faults;
    }

    void start(@Observes StartupEvent event) throws IOException {
        watched = new WatchedFolder(content);
        encodes = BackgroundEncodes.start(cache.ladders(), this::compile);
        compiler = new CompileContent(cache, LOG::debug, encodes);
        // Edits made while the server was down, and faults that a reload of the code forgot.
        compile();
        Thread.ofPlatform().name("content-watch").daemon().start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        watched.close();
        encodes.close();
    }

    private void watch() {
        try {
            while (true) {
                watched.awaitChange();
                compile();
            }
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            LOG.debug("no longer watching the content folder");
        } catch (IOException failure) {
            LOG.error("the content folder cannot be watched any more: restart to see further edits", failure);
        }
    }

    private synchronized void compile() {
        try {
            switch (compiler.recompile(content, current.folder())) {
                case Compiled compiled -> swap(compiled.course());
                case Faulty(List<Fault> found) -> {
                    faults = found;
                    found.forEach(fault -> LOG.error(content.getFileName() + "/" + fault));
                    LOG.error(Summary.of(found));
                }
            }
        } catch (RuntimeException failure) {
            // Most often a file went away while it was being read: a change of its own, which is awaited next.
            LOG.warn("the content folder could not be compiled", failure);
        }
    }

    private void swap(Course course) {
        boolean changed = !course.version().equals(current.get().version());
        faults = List.of();
        current.replace(course);
        if (changed) {
            LOG.info(Summary.of(course));
        }
    }
}
