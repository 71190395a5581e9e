package fr.parlemoi.media.encode;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.media.hls.FragmentIndex;
import fr.parlemoi.media.hls.FragmentIndex.Fragment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What playlists rely on: a player may go from one size to another between any two pieces. */
class LadderPiecesTest {

    @Test
    void all_sizes_are_cut_at_the_same_times(@TempDir Path folder) throws Exception {
        Path master = CrewFilm.film()
                .size(640, 360)
                .rate(10)
                .seconds(5)
                .noisy()
                .sound("aac", 48_000, 1)
                .write(folder.resolve("master.mov"));

        List<Path> films = EncodeLadder.encode(master, Files.createDirectory(folder.resolve("made")), (_, _) -> {})
                .films();

        List<List<Double>> starts = new ArrayList<>();
        for (Path film : films) {
            starts.add(FragmentIndex.read(film).fragments().stream()
                    .map(Fragment::start)
                    .toList());
        }
        assertThat(starts).hasSizeGreaterThan(1).containsOnly(List.of(0.0, 2.0, 4.0));
    }
}
