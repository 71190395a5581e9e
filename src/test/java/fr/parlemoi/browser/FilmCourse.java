package fr.parlemoi.browser;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Captions;
import fr.parlemoi.catalogue.Captions.Cue;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Media;
import fr.parlemoi.catalogue.Module;
import fr.parlemoi.catalogue.Picture;
import fr.parlemoi.catalogue.Rendition;
import fr.parlemoi.catalogue.Thumbnails;
import fr.parlemoi.media.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled course to play: « film » in three sizes with all that a film can have, the podcast « voix » with its
 * waveform, « court », a film in
 * one size and its sound, and « bientot », a film that is still being prepared.
 */
final class FilmCourse {

    static final double SECONDS = 60;
    static final int EVERY = 5;

    private static final String VIDEO = "video/mp4; codecs=\"avc1.42c00d, mp4a.40.2\"";
    private static final String AUDIO = "audio/mp4; codecs=\"mp4a.40.2\"";
    private static final List<Cue> CUES = List.of(
            new Cue(0, 20, "Léa est épuisée ce soir."),
            new Cue(20, 40, "Elle cherche une oreille."),
            new Cue(40, 60, "Être ÉPUISÉ, cela se dit."));
    private static final String BODY = """
            <h2>Le soir</h2>
            <p>Léa est épuisée ce soir. Elle cherche une oreille.</p>
            <p>Être ÉPUISÉ, cela se dit.</p>
            """;

    private final Path media;

    private FilmCourse(Path folder) {
        media = CourseFile.media(folder);
    }

    /** Writes it into an empty folder. */
    static void write(Path folder) {
        try {
            Files.createDirectories(CourseFile.media(folder));
            FilmCourse files = new FilmCourse(folder);
            Module module = new Module(
                    "m1",
                    "soir",
                    List.of(),
                    1,
                    "Le soir",
                    "",
                    List.of(),
                    List.of(files.film(), files.podcast(), files.shortFilm(), soon()));
            Course course = new Course("cours", "Cours d’essai", "", "", "", true, List.of(module), List.of());
            Files.write(CourseFile.in(folder), CourseFile.bytes(CourseFile.versioned(course)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Activity film() throws IOException {
        Rendition sound = sound("son.m4a");
        List<Rendition> ladder = List.of(rung(640), rung(320), rung(160));
        TestMedia.picture(media.resolve("affiche.webp"), 640, 360);
        TestMedia.picture(media.resolve("vignettes.webp"), 4 * 160, 3 * 90);
        Files.writeString(media.resolve("film.m3u8"), """
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-STREAM-INF:BANDWIDTH=90000,RESOLUTION=160x90,CODECS="avc1.42c00d,mp4a.40.2"
                film-160.m3u8
                #EXT-X-STREAM-INF:BANDWIDTH=200000,RESOLUTION=640x360,CODECS="avc1.42c00d,mp4a.40.2"
                film-640.m3u8
                """);
        return activity(
                "film",
                Kind.VIDEO,
                new Media(
                        SECONDS,
                        ladder,
                        sound,
                        "film.m3u8",
                        captions(),
                        new Picture("affiche.webp", 640, 360, ""),
                        new Thumbnails("vignettes.webp", 4, 12, 160, 90, EVERY),
                        null));
    }

    private Activity podcast() throws IOException {
        Files.writeString(media.resolve("onde.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20" preserveAspectRatio="none"><path d="M0 8h100v4H0z"/></svg>
                """);
        List<Rendition> sound = List.of(sound("voix.m4a"));
        return activity(
                "voix", Kind.PODCAST, new Media(SECONDS, sound, null, null, captions(), null, null, "onde.svg"));
    }

    private Activity shortFilm() throws IOException {
        Picture poster = new Picture("affiche.webp", 640, 360, "");
        Media media = new Media(SECONDS, List.of(rung(320)), sound("son.m4a"), null, captions(), poster, null, null);
        return activity("court", Kind.PRESENTATION, media);
    }

    private static Activity soon() {
        Media nothingYet = new Media(SECONDS, List.of(), null, null, List.of(), null, null, null);
        return activity("bientot", Kind.VIDEO, nothingYet);
    }

    private static Activity activity(String slug, Kind kind, Media media) {
        return new Activity(
                "m1-" + slug,
                "m1",
                slug,
                List.of(),
                kind,
                "Une oreille pour Léa",
                "",
                SECONDS,
                true,
                List.of(),
                List.of(),
                15,
                BODY,
                media,
                null,
                null);
    }

    private Rendition sound(String name) throws IOException {
        Path file = TestMedia.audio(media.resolve(name), SECONDS);
        return new Rendition(name, AUDIO, 0, 0, Files.size(file));
    }

    private Rendition rung(int width) throws IOException {
        int height = width * 9 / 16;
        Path file = Rung.write(media.resolve("film-" + width), width, height, SECONDS);
        return new Rendition(file.getFileName().toString(), VIDEO, width, height, Files.size(file));
    }

    private List<Captions> captions() throws IOException {
        Files.writeString(media.resolve("paroles.vtt"), """
                WEBVTT

                00:00.000 --> 00:20.000
                Léa est épuisée ce soir.

                00:20.000 --> 00:40.000
                Elle cherche une oreille.

                00:40.000 --> 01:00.000
                Être ÉPUISÉ, cela se dit.
                """);
        return List.of(new Captions("paroles.vtt", "fr", "Français", CUES));
    }
}
