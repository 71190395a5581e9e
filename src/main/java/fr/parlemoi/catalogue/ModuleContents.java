package fr.parlemoi.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a phone needs to follow a module without a network. Addresses hold the hash of what they name, but those of
 * pages.
 *
 * @param version changes with anything of the module
 * @param pages addresses of its pages, its own first
 * @param files what the pages show beside what they play
 * @param media what can be played; what is still being prepared is left out
 */
record ModuleContents(
        String id,
        String slug,
        String title,
        int number,
        String version,
        List<String> pages,
        List<Weighed> files,
        List<Playable> media) {

    /** A file and its size. */
    record Weighed(String address, long bytes) {}

    /**
     * One medium: any of {@code renditions} will do.
     *
     * @param seconds probed duration
     * @param sound null where the rendition is all there is
     */
    record Playable(double seconds, List<Variant> renditions, Variant sound) {}

    /** @param width pixels, 0 for sound alone */
    record Variant(String address, int width, long bytes) {

        static Variant of(Rendition rendition) {
            return rendition == null
                    ? null
                    : new Variant(CataloguePaths.media(rendition.path()), rendition.width(), rendition.bytes());
        }
    }

    /** @param folder the compiled course's, in which the files are weighed */
    static ModuleContents of(Module module, Path folder) {
        return new ModuleContents(
                module.id(),
                module.slug(),
                module.title(),
                module.number(),
                CourseFile.version(module),
                pages(module),
                shown(module)
                        .distinct()
                        .map(path -> weighed(path, CourseFile.media(folder).resolve(path)))
                        .toList(),
                media(module)
                        .filter(media -> !media.renditions().isEmpty())
                        .map(ModuleContents::playable)
                        .toList());
    }

    private static List<String> pages(Module module) {
        return Stream.concat(
                        Stream.of(CataloguePaths.module(module.slug())),
                        module.activities().stream()
                                .map(activity -> CataloguePaths.activity(module.slug(), activity.slug())))
                .toList();
    }

    private static Stream<Media> media(Module module) {
        return module.activities().stream().map(Activity::media).filter(Objects::nonNull);
    }

    private static Stream<String> shown(Module module) {
        Stream<String> pictures = module.activities().stream()
                .map(Activity::picture)
                .filter(Objects::nonNull)
                .map(Picture::path);
        return Stream.concat(pictures, media(module).flatMap(ModuleContents::shown));
    }

    private static Stream<String> shown(Media media) {
        Stream<String> pictures = Stream.of(
                        media.poster() == null ? null : media.poster().path(),
                        media.thumbnails() == null ? null : media.thumbnails().path(),
                        media.waveform())
                .filter(Objects::nonNull);
        return Stream.concat(pictures, media.captions().stream().map(Captions::path));
    }

    private static Playable playable(Media media) {
        return new Playable(
                media.seconds(), media.renditions().stream().map(Variant::of).toList(), Variant.of(media.sound()));
    }

    private static Weighed weighed(String path, Path file) {
        return new Weighed(CataloguePaths.media(path), file.toFile().length());
    }
}
