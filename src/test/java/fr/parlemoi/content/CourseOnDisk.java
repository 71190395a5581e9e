package fr.parlemoi.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.content.CompileContent.Compilation;
import fr.parlemoi.content.CompileContent.Compiled;
import fr.parlemoi.content.CompileContent.Faulty;
import fr.parlemoi.media.MediaCache;
import fr.parlemoi.media.TestMedia;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A small course without faults, in two modules, for a test to break in one place. */
final class CourseOnDisk {

    static final String COURSE = "course.yaml";
    static final String LEDGER = "ids.yaml";
    static final String MODULE = "1-accueil/module.yaml";
    static final String VIDEO = "1-accueil/regard.md";
    static final String CAPTIONS = "1-accueil/regard.vtt";
    static final String PODCAST = "1-accueil/comptine.md";
    static final String IMAGE = "1-accueil/repas.md";
    static final String ARTICLE = "2-jeu/cubes.md";

    private static final Path MEDIA = newMedia();
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private static final MediaCache CACHE = new MediaCache(MEDIA.resolve("cache"));

    private final Path content;
    private final Path output;

    CourseOnDisk(Path folder) {
        content = folder.resolve("content");
        output = folder.resolve("course");
        write(COURSE, """
                id: parle-moi
                title: "Parle-moi… !"
                subtitle: "Un cours en ligne"
                summary: "Pour celles et ceux qui travaillent avec de jeunes enfants."
                demonstration: true
                minutes: 2.6
                modules: [1-accueil, 2-jeu]
                """);
        write(LEDGER, """
                # Ce qui est publié
                m1: { kind: module }
                m1-regard: { kind: video, seconds: 3 }
                m1-ancien: { kind: article, seconds: 180, retired: 2026-11-22 }
                """);
        writeFirstModule();
        writeSecondModule();
    }

    private void writeFirstModule() {
        write(MODULE, """
                id: m1
                slug: accueil
                former-slugs: [bienvenue]
                title: "Accueillir"
                summary: "Premiers regards."
                objectives: ["Regarder un enfant qui regarde."]
                minutes: 1.1
                activities: [regard, comptine, repas]
                """);
        write(VIDEO, """
                ---
                id: m1-regard
                slug: regard
                kind: video
                title: "Un regard, et tout commence"
                summary: "Nadia regarde Léo."
                duration: "0:03"
                tags: [attachement, regard]
                credits:
                  - role: "Écriture et voix"
                    by: "équipe du projet"
                media: regard.mp4
                captions: regard.vtt
                ---

                Nadia pose Léo sur le tapis.
                """);
        write(CAPTIONS, """
                WEBVTT

                00:00:00.000 --> 00:00:01.500
                Nadia pose Léo

                00:00:01.500 --> 00:00:03.000
                sur le tapis.
                """);
        write(PODCAST, """
                ---
                id: m1-comptine
                slug: comptine
                kind: podcast
                title: "Une comptine"
                summary: "Au creux de la main."
                duration: "0:03"
                required: false
                credits:
                  - role: "Voix"
                media: comptine.m4a
                captions: comptine.vtt
                ---

                Une poule sur un mur.
                """);
        write("1-accueil/comptine.vtt", """
                WEBVTT

                NOTE Enregistré à la crèche

                une poule
                00:00.000 --> 00:02.000 align:start
                <v Nadia>Une poule
                sur un mur &amp; voilà.
                """);
        write(IMAGE, """
                ---
                id: m1-repas
                slug: repas
                kind: image
                title: "Le repas"
                summary: "Une cuillère pour deux."
                minutes: 1
                credits:
                  - role: "Dessin"
                image: repas.webp
                alternative: "Un enfant tend une cuillère à une adulte."
                question: "Qui nourrit qui ?"
                ---

                Regardez d’abord les mains.
                """);
        copy("film.mp4", "1-accueil/regard.mp4");
        copy("son.m4a", "1-accueil/comptine.m4a");
        copy("image.webp", "1-accueil/repas.webp");
    }

    private void writeSecondModule() {
        write("2-jeu/module.yaml", """
                id: m2
                slug: jeu
                title: "Jouer"
                summary: "Trois cubes, et tout un monde."
                objectives: ["Laisser jouer."]
                minutes: 1.5
                activities: [cubes]
                """);
        write(ARTICLE, """
                ---
                id: m2-cubes
                slug: cubes
                kind: article
                title: "Trois cubes"
                summary: "Empiler, et recommencer."
                minutes: 1.5
                credits:
                  - role: "Écriture"
                ---

                ## Une tour

                Malo empile : voyez [Nadia](activity:m1-regard) et [l’accueil](module:m1).

                ### Et la chute

                ![Une tour de trois cubes](cubes.webp)

                """ + "Elle tombe et il rit. ".repeat(63) + "\n");
        copy("image.webp", "2-jeu/cubes.webp");
    }

    CourseOnDisk write(String file, String text) {
        return writeBytes(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    CourseOnDisk writeBytes(String file, byte[] bytes) {
        try {
            Path target = content.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Replaces a text that must be there once. */
    CourseOnDisk replace(String file, String before, String after) {
        String text = read(file);
        assertThat(text).containsOnlyOnce(before);
        return write(file, text.replace(before, after));
    }

    CourseOnDisk append(String file, String text) {
        return write(file, read(file) + text);
    }

    CourseOnDisk delete(String file) {
        try {
            Files.delete(content.resolve(file));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Puts a medium there: {@code film.mp4}, which is fit to be served, {@code son.m4a}, {@code muet.mp4} without sound,
     * {@code camera.mov}, which browsers do not play (3 s each), {@code abime.mp4}, which only a decoder finds damaged,
     * or {@code image.webp}.
     */
    CourseOnDisk copy(String medium, String file) {
        try {
            Files.copy(MEDIA.resolve(medium), content.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String read(String file) {
        try {
            return Files.readString(content.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path content() {
        return content;
    }

    Path output() {
        return output;
    }

    /** As the server's packaging does it. Whatever the tests' own media need is encoded once for all tests. */
    Compilation compile() {
        return compile(CACHE);
    }

    Compilation compile(MediaCache cache) {
        return compile(cache, new ParallelEncodes(cache.ladders(), SILENT, false));
    }

    Compilation compile(MediaCache cache, Encoder encoder) {
        return new CompileContent(cache, file -> {}, encoder).compile(content, output);
    }

    Compilation recompile() {
        return new CompileContent(CACHE, file -> {}, Encoder.LATER).recompile(content, output);
    }

    Course compiled() {
        return compiled(compile()).course();
    }

    static Compiled compiled(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compiled.class);
        return (Compiled) compilation;
    }

    /** The faults as an author reads them, but with ordinary spaces. */
    List<String> faults() {
        return faults(compile());
    }

    static List<String> faults(Compilation compilation) {
        return switch (compilation) {
            case Compiled _ -> List.of();
            case Faulty(List<Fault> faults) ->
                faults.stream()
                        .map(fault -> fault.toString().replace('\u00a0', ' '))
                        .toList();
        };
    }

    static Path cache() {
        return MEDIA.resolve("cache");
    }

    private static Path newMedia() {
        try {
            Path folder = Files.createTempDirectory("media-of-tests");
            TestMedia.fragmentedVideo(folder.resolve("film.mp4"), 3);
            TestMedia.silentVideo(folder.resolve("muet.mp4"), 3);
            TestMedia.video(folder.resolve("camera.mov"), 3);
            TestMedia.damagePictures(TestMedia.video(folder.resolve("abime.mp4"), 3));
            TestMedia.audio(folder.resolve("son.m4a"), 3);
            TestMedia.picture(folder.resolve("image.webp"), 64, 48);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
