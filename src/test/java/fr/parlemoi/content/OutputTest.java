package fr.parlemoi.content;

import static fr.parlemoi.content.CourseOnDisk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.parlemoi.catalogue.Activity;
import fr.parlemoi.catalogue.Captions.Cue;
import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.catalogue.Kind;
import fr.parlemoi.catalogue.Media;
import fr.parlemoi.catalogue.Picture;
import io.lindstrom.m3u8.model.MediaSegment;
import io.lindstrom.m3u8.model.Resolution;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a course without faults becomes. */
class OutputTest {

    private final Path folder;
    private final CourseOnDisk course;

    OutputTest(@TempDir Path folder) {
        this.folder = folder;
        this.course = new CourseOnDisk(folder.resolve("first"));
    }

    @Test
    void what_is_written_is_what_is_read_again() {
        Course compiled = course.compiled();
        assertThat(CourseFile.read(course.output())).isEqualTo(compiled);
    }

    @Test
    void modules_and_activities_come_in_the_order_of_the_lists() {
        Course compiled = course.compiled();
        assertThat(compiled.modules()).extracting("id", "number").containsExactly(tuple("m1", 1), tuple("m2", 2));
        assertThat(compiled.activities().map(Activity::id))
                .containsExactly("m1-regard", "m1-comptine", "m1-repas", "m2-cubes");
    }

    @Test
    void an_activity_is_required_unless_its_author_says_otherwise() {
        assertThat(course.compiled().activities().filter(Activity::required).map(Activity::id))
                .containsExactly("m1-regard", "m1-repas", "m2-cubes");
    }

    @Test
    void a_video_has_a_rendition_a_poster_and_captions() {
        Activity regard = course.compiled().activity("m1-regard").orElseThrow();
        assertThat(regard.seconds()).isCloseTo(3, within(0.05));
        assertThat(regard.media().renditions()).singleElement().satisfies(rendition -> {
            assertThat(rendition.path()).matches("regard-[0-9a-f]{16}\\.mp4");
            assertThat(rendition.type()).startsWith("video/mp4; codecs=");
            assertThat(rendition.width()).isEqualTo(320);
            assertThat(rendition.bytes()).isEqualTo(Files.size(course.content().resolve("1-accueil/regard.mp4")));
        });
        assertThat(regard.media().poster().path()).matches("regard-[0-9a-f]{16}\\.webp");
        assertThat(regard.media().captions()).singleElement().satisfies(captions -> {
            assertThat(captions.language()).isEqualTo("fr");
            assertThat(captions.cues())
                    .containsExactly(new Cue(0, 1.5, "Nadia pose Léo"), new Cue(1.5, 3, "sur le tapis."));
        });
    }

    @Test
    void a_podcast_has_no_picture_and_its_captions_lose_their_marks() {
        Activity comptine = course.compiled().activity("m1-comptine").orElseThrow();
        assertThat(comptine.media().hasVideo()).isFalse();
        assertThat(comptine.media().poster()).isNull();
        assertThat(comptine.media().captions().getFirst().cues())
                .containsExactly(new Cue(0, 2, "Une poule sur un mur & voilà."));
    }

    @Test
    void an_image_has_its_picture_and_its_question() {
        Activity repas = course.compiled().activity("m1-repas").orElseThrow();
        assertThat(repas.seconds()).isEqualTo(60);
        assertThat(repas.picture())
                .isEqualTo(new Picture(repas.picture().path(), 64, 48, "Un enfant tend une cuillère à une adulte."));
        assertThat(repas.question()).isEqualTo("Qui nourrit qui ?");
    }

    @Test
    void an_article_is_html_with_links_that_follow_addresses() {
        course.replace(VIDEO, "slug: regard", "slug: premier-regard\nformer-slugs: [regard]");
        assertThat(body("m2-cubes"))
                .startsWith("""
                        <h2 id="une-tour">Une tour</h2>
                        <p>Malo empile : voyez <a href="/modules/accueil/premier-regard">Nadia</a> et <a href="/modules/accueil">l’accueil</a>.</p>
                        <h3 id="et-la-chute">Et la chute</h3>
                        """)
                .containsPattern("<img src=\"/media/cubes-[0-9a-f]{16}\\.webp\" alt=\"Une tour de trois cubes\" "
                        + "width=\"64\" height=\"48\" loading=\"lazy\" />");
    }

    @Test
    void headings_of_the_same_words_have_anchors_of_their_own() {
        course.append(ARTICLE, "\n## Une tour\n\nVoyez [la première](#une-tour) et [la seconde](#une-tour-2).\n");
        assertThat(body("m2-cubes")).contains("<h2 id=\"une-tour\">", "<h2 id=\"une-tour-2\">", "href=\"#une-tour-2\"");
    }

    @Test
    void a_table_has_headings_that_speak_for_their_columns() {
        course.append(ARTICLE, "\n| Âge | Geste |\n| --- | --- |\n| 9 mois | montrer |\n");
        assertThat(body("m2-cubes")).contains("<th scope=\"col\">Âge</th>", "<td>montrer</td>");
    }

    @Test
    void signs_that_html_uses_are_escaped() {
        course.append(ARTICLE, "\nUn \\<b> et un & et [x](https://exemple.fr/?a=1&b=\"2\").\n");
        assertThat(body("m2-cubes"))
                .contains("Un &lt;b&gt; et un &amp; et", "href=\"https://exemple.fr/?a=1&amp;b=&quot;2&quot;\"");
    }

    @Test
    void retired_activities_keep_their_length() {
        assertThat(course.compiled().retired()).containsExactly(new Course.Retired("m1-ancien", Kind.ARTICLE, 180));
    }

    @Test
    void every_file_is_named_by_what_it_is_and_what_it_holds() throws IOException {
        course.compiled();
        assertThat(written(course).keySet().stream().map(name -> name.replaceFirst("-[0-9a-f]{16}\\.", ".")))
                .containsExactlyInAnyOrder(
                        "course.json",
                        "media/comptine.m4a",
                        "media/comptine.svg",
                        "media/comptine.vtt",
                        "media/cubes.webp",
                        "media/regard-180.m3u8",
                        "media/regard-audio.m4a",
                        "media/regard-fr.m3u8",
                        "media/regard-thumbnails.webp",
                        "media/regard.m3u8",
                        "media/regard.mp4",
                        "media/regard.vtt",
                        "media/regard.webp",
                        "media/repas.webp");
    }

    @Test
    void playlists_lead_to_each_other_and_to_the_pieces_of_films() throws Exception {
        Media regard = course.compiled().activity("m1-regard").orElseThrow().media();
        Path media = CourseFile.media(course.output());
        var master = new MasterPlaylistParser().readPlaylist(media.resolve(regard.playlist()));

        assertThat(master.variants()).hasSameSizeAs(regard.renditions());
        for (var variant : master.variants()) {
            assertThat(variant.resolution()).contains(Resolution.of(320, 180));
            var playlist = new MediaPlaylistParser().readPlaylist(media.resolve(variant.uri()));
            assertThat(playlist.mediaSegments()).hasSize(2);
            for (MediaSegment segment : playlist.mediaSegments()) {
                assertThat(segment.uri())
                        .isEqualTo(regard.renditions().getFirst().path());
                int offset =
                        segment.byteRange().orElseThrow().offset().orElseThrow().intValue();
                assertThat(new String(
                                Files.readAllBytes(media.resolve(segment.uri())),
                                offset + 4,
                                4,
                                StandardCharsets.ISO_8859_1))
                        .isEqualTo("moof");
            }
        }
        String captions = master.alternativeRenditions().getFirst().uri().orElseThrow();
        var shown =
                new MediaPlaylistParser().readPlaylist(media.resolve(captions)).mediaSegments();
        assertThat(shown).singleElement().satisfies(piece -> assertThat(piece.uri())
                .isEqualTo(regard.captions().getFirst().path()));
    }

    @Test
    void two_builds_of_the_same_content_write_the_same_bytes() throws IOException {
        CourseOnDisk again = new CourseOnDisk(folder.resolve("second"));
        assertThat(again.compiled()).isEqualTo(course.compiled());
        assertThat(written(again)).isEqualTo(written(course)).isNotEmpty();
    }

    @Test
    void the_version_changes_with_any_content_and_comes_back_with_it() {
        String version = course.compiled().version();
        course.replace(CAPTIONS, "sur le tapis.", "sur son tapis.");
        assertThat(course.compiled().version()).isNotEqualTo(version).matches("[0-9a-f]{16}");
        course.replace(CAPTIONS, "sur son tapis.", "sur le tapis.");
        assertThat(course.compiled().version()).isEqualTo(version);
    }

    @Test
    void a_file_that_is_not_used_any_more_goes_and_so_does_what_an_interrupted_build_left() throws IOException {
        Course before = course.compiled();
        int files = written(course).size();
        Path media = CourseFile.media(course.output());
        Path captions = media.resolve(before.activity("m1-regard")
                .orElseThrow()
                .media()
                .captions()
                .getFirst()
                .path());
        Path left = Files.writeString(media.resolve("regard-0000000000000000.mp4.unfinished"), "half");
        course.replace(CAPTIONS, "sur le tapis.", "sur son tapis.");
        course.compiled();
        assertThat(captions).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(written(course)).hasSize(files);
    }

    @Test
    void a_course_that_is_being_served_keeps_what_somebody_may_be_watching() throws IOException {
        course.compiled();
        SortedMap<String, UUID> before = written(course);
        course.replace(CAPTIONS, "sur le tapis.", "sur son tapis.");
        CourseOnDisk.compiled(course.recompile());
        before.remove("course.json");
        assertThat(written(course)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size() + 1);
    }

    @Test
    void a_published_file_that_was_damaged_is_put_right() throws IOException {
        Course before = course.compiled();
        Path captions = CourseFile.media(course.output())
                .resolve(before.activity("m1-regard")
                        .orElseThrow()
                        .media()
                        .captions()
                        .getFirst()
                        .path());
        Files.delete(captions);
        Files.writeString(captions, "half");
        course.compiled();
        assertThat(captions).hasContent(course.read(CAPTIONS));
    }

    @Test
    void a_course_with_a_fault_leaves_the_last_good_one_as_it_was() throws IOException {
        course.compiled();
        SortedMap<String, UUID> good = written(course);
        course.replace(CAPTIONS, "sur le tapis.", "").replace(VIDEO, "Un regard, et tout commence", "Regard");
        assertThat(course.faults()).hasSize(1);
        assertThat(written(course)).isEqualTo(good);
    }

    private String body(String activity) {
        return course.compiled().activity(activity).orElseThrow().body();
    }

    /** Every file by its path, with what stands for its content. */
    private static SortedMap<String, UUID> written(CourseOnDisk course) throws IOException {
        SortedMap<String, UUID> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(course.output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(
                        course.output().relativize(file).toString(), UUID.nameUUIDFromBytes(Files.readAllBytes(file)));
            }
        }
        return written;
    }
}
