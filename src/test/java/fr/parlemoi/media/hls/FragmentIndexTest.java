package fr.parlemoi.media.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parlemoi.media.TestMedia;
import fr.parlemoi.media.hls.FragmentIndex.Fragment;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FragmentIndexTest {

    @TempDir
    Path folder;

    private Path film;
    private byte[] bytes;

    @BeforeEach
    void film() throws Exception {
        film = TestMedia.fragmentedVideo(folder.resolve("regard.mp4"), 7);
        bytes = Files.readAllBytes(film);
    }

    @Test
    void a_piece_starts_at_each_key_picture() throws Exception {
        List<Fragment> fragments = FragmentIndex.read(film).fragments();
        assertThat(fragments).extracting(Fragment::start).containsExactly(0.0, 2.0, 4.0, 6.0);
        assertThat(fragments.getFirst().seconds()).isEqualTo(2);
        assertThat(fragments.getLast().seconds()).isCloseTo(1, within(0.05));
        assertThat(FragmentIndex.read(film).seconds()).isCloseTo(7, within(0.05));
    }

    @Test
    void pieces_cover_the_file_without_a_gap_and_each_begins_with_its_own_header() throws Exception {
        FragmentIndex index = FragmentIndex.read(film);
        long expected = index.fragments().getFirst().offset();
        for (Fragment fragment : index.fragments()) {
            assertThat(fragment.offset()).isEqualTo(expected);
            assertThat(boxAt(fragment.offset())).isEqualTo("moof");
            expected += fragment.bytes();
        }
        // Between header and pieces, and after them, lie only tables that help seeking in the whole file.
        assertThat(boxAt(index.headerBytes())).isEqualTo("sidx");
        assertThat(expected == bytes.length || boxAt(expected).equals("mfra")).isTrue();
    }

    @Test
    void the_header_and_any_piece_play_by_themselves() throws Exception {
        FragmentIndex index = FragmentIndex.read(film);
        Fragment third = index.fragments().get(2);
        ByteBuffer piece = ByteBuffer.allocate((int) (index.headerBytes() + third.bytes()))
                .put(bytes, 0, (int) index.headerBytes())
                .put(bytes, (int) third.offset(), (int) third.bytes());
        Path alone = Files.write(folder.resolve("alone.mp4"), piece.array());
        assertThat(FragmentIndex.read(alone).fragments())
                .singleElement()
                .satisfies(fragment -> assertThat(fragment.start()).isEqualTo(4));
        try (FFmpegFrameGrabber player = new FFmpegFrameGrabber(alone.toFile())) {
            player.start();
            assertThat(player.grabImage().timestamp).isEqualTo(4_000_000);
        }
    }

    @Test
    void pictures_without_sound_have_pieces_too() throws Exception {
        Path silent = TestMedia.fragmentedSilentVideo(folder.resolve("muet.mp4"), 5);
        assertThat(FragmentIndex.read(silent).fragments())
                .extracting(Fragment::start)
                .containsExactly(0.0, 2.0, 4.0);
    }

    @Test
    void a_file_in_one_piece_has_none() {
        Path whole = TestMedia.video(folder.resolve("entier.mp4"), 3);
        assertThatThrownBy(() -> FragmentIndex.read(whole)).isInstanceOf(EOFException.class);
    }

    @Test
    void a_file_cut_anywhere_never_passes_for_whole() throws Exception {
        double whole = FragmentIndex.read(film).seconds();
        for (int length = 0; length < bytes.length - 200; length += 997) {
            Path cut = Files.write(folder.resolve("coupe.mp4"), Arrays.copyOf(bytes, length));
            try {
                assertThat(FragmentIndex.read(cut).seconds()).isLessThan(whole);
            } catch (EOFException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    @Test
    void a_file_with_wrong_sizes_is_refused_and_not_believed() throws Exception {
        for (int at = 0; at < FragmentIndex.read(film).headerBytes(); at += 7) {
            byte[] wrong = bytes.clone();
            ByteBuffer.wrap(wrong).putInt(at, -1);
            Path file = Files.write(folder.resolve("faux.mp4"), wrong);
            try {
                FragmentIndex.read(file);
            } catch (EOFException refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
            }
        }
    }

    private String boxAt(long offset) {
        return new String(bytes, (int) offset + 4, 4, StandardCharsets.ISO_8859_1);
    }
}
