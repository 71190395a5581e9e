package fr.parlemoi.media.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parlemoi.media.TestMedia;
import fr.parlemoi.media.hls.FragmentIndex.Fragment;
import fr.parlemoi.media.hls.MultivariantPlaylist.CaptionTrack;
import fr.parlemoi.media.hls.MultivariantPlaylist.Variant;
import io.lindstrom.m3u8.model.AlternativeRendition;
import io.lindstrom.m3u8.model.MasterPlaylist;
import io.lindstrom.m3u8.model.MediaSegment;
import io.lindstrom.m3u8.model.MediaType;
import io.lindstrom.m3u8.model.PlaylistType;
import io.lindstrom.m3u8.model.Resolution;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write, read by somebody else's parser. */
class PlaylistsTest {

    private static final String CODECS = "avc1.64001f,mp4a.40.2";

    @Test
    void a_film_is_listed_piece_by_piece(@TempDir Path folder) throws Exception {
        FragmentIndex index = FragmentIndex.read(TestMedia.fragmentedVideo(folder.resolve("regard.mp4"), 7));

        var playlist = new MediaPlaylistParser().readPlaylist(MediaPlaylist.of(index, "regard-1f.mp4"));

        assertThat(playlist.version()).contains(7);
        assertThat(playlist.independentSegments()).isTrue();
        assertThat(playlist.playlistType()).contains(PlaylistType.VOD);
        assertThat(playlist.ongoing()).isFalse();
        assertThat(playlist.targetDuration()).isEqualTo(2);
        assertThat(playlist.mediaSegments()).hasSameSizeAs(index.fragments()).allSatisfy(segment -> {
            assertThat(segment.uri()).isEqualTo("regard-1f.mp4");
            assertThat(Math.round(segment.duration())).isLessThanOrEqualTo(playlist.targetDuration());
        });
        var header = playlist.mediaSegments().getFirst().segmentMap().orElseThrow();
        assertThat(header.uri()).isEqualTo("regard-1f.mp4");
        assertThat(header.byteRange().orElseThrow().offset()).contains(0L);
        assertThat(header.byteRange().orElseThrow().length()).isEqualTo(index.headerBytes());
        IntStream.range(0, index.fragments().size())
                .forEach(i -> compare(
                        index.fragments().get(i), playlist.mediaSegments().get(i)));
    }

    private static void compare(Fragment expected, MediaSegment listed) {
        assertThat(listed.byteRange().orElseThrow().offset()).contains(expected.offset());
        assertThat(listed.byteRange().orElseThrow().length()).isEqualTo(expected.bytes());
        assertThat(listed.duration()).isCloseTo(expected.seconds(), within(1e-6));
    }

    @Test
    void captions_are_one_piece() throws Exception {
        var playlist = new MediaPlaylistParser().readPlaylist(MediaPlaylist.ofCaptions("regard-2e.vtt", 74.6));
        assertThat(playlist.targetDuration()).isEqualTo(75);
        assertThat(playlist.mediaSegments()).singleElement().satisfies(segment -> {
            assertThat(segment.uri()).isEqualTo("regard-2e.vtt");
            assertThat(segment.duration()).isEqualTo(74.6);
        });
    }

    @Test
    void a_film_comes_in_sizes_a_middle_one_first() throws Exception {
        MasterPlaylist playlist =
                master(List.of(variant("720", 1280, 90_000), variant("480", 854, 60_000), variant("240", 426, 20_000)));

        assertThat(playlist.version()).contains(7);
        assertThat(playlist.independentSegments()).isTrue();
        assertThat(playlist.variants())
                .extracting(io.lindstrom.m3u8.model.Variant::uri)
                .containsExactly("480.m3u8", "240.m3u8", "720.m3u8");
        assertThat(playlist.variants()).allSatisfy(variant -> {
            assertThat(variant.codecs()).containsExactly("avc1.64001f", "mp4a.40.2");
            assertThat(variant.subtitles()).contains("captions");
            assertThat(variant.frameRate()).contains(25.0);
            assertThat(variant.averageBandwidth().orElseThrow()).isLessThanOrEqualTo(variant.bandwidth());
        });
        assertThat(playlist.variants().get(2).resolution()).contains(Resolution.of(1280, 720));
    }

    @Test
    void of_two_sizes_the_smaller_comes_first() throws Exception {
        MasterPlaylist playlist = master(List.of(variant("720", 1280, 90_000), variant("240", 426, 20_000)));
        assertThat(playlist.variants().getFirst().uri()).isEqualTo("240.m3u8");
    }

    @Test
    void captions_are_offered_and_not_forced_upon_anybody() throws Exception {
        MasterPlaylist playlist = master(List.of(variant("240", 426, 20_000)));
        AlternativeRendition captions = playlist.alternativeRenditions().getFirst();
        assertThat(captions.type()).isEqualTo(MediaType.SUBTITLES);
        assertThat(captions.groupId()).isEqualTo("captions");
        assertThat(captions.uri()).contains("fr.m3u8");
        assertThat(captions.language()).contains("fr");
        assertThat(captions.name()).isEqualTo("Français");
        assertThat(captions.autoSelect()).contains(true);
        assertThat(captions.defaultRendition()).contains(false);
    }

    @Test
    void the_peak_is_that_of_the_worst_stretch_and_not_of_a_last_splinter() {
        FragmentIndex index = new FragmentIndex(
                1000,
                List.of(
                        new Fragment(1000, 10_000, 0, 2),
                        new Fragment(11_000, 30_000, 2, 2),
                        new Fragment(41_000, 10_000, 4, 2),
                        new Fragment(51_000, 9_000, 6, 0.1)));
        assertThat(BitRate.of(index)).isEqualTo(new BitRate(120_000, 77_378));
    }

    private static Variant variant(String name, int width, long bytes) {
        FragmentIndex index = new FragmentIndex(
                800, List.of(new Fragment(800, bytes, 0, 2), new Fragment(800 + bytes, bytes / 2, 2, 2)));
        return new Variant(name + ".m3u8", index, CODECS, width, Integer.parseInt(name), 25);
    }

    private static MasterPlaylist master(List<Variant> variants) throws Exception {
        CaptionTrack captions = new CaptionTrack("fr.m3u8", "fr", "Français", 400);
        return new MasterPlaylistParser().readPlaylist(MultivariantPlaylist.of(variants, List.of(captions)));
    }
}
