package fr.parlemoi.media;

import fr.parlemoi.media.encode.Ladder;
import fr.parlemoi.media.ffmpeg.InputFile;
import fr.parlemoi.media.hls.FragmentIndex;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ladder with what is to be known of its files. At rest in the cache their names are relative to its folder, and the
 * master's is empty: it may lie elsewhere tomorrow, and is never copied there.
 *
 * @param films the largest first; empty for sound alone
 */
record LadderFiles(List<RenditionFile> films, Optional<RenditionFile> sound) {

    private static final Path MASTER = Path.of("");

    /** Looks into the files that were just made in one folder. */
    static LadderFiles of(Ladder ladder, Path master, MediaCache cache) throws UnreadableMedia {
        List<RenditionFile> films = new ArrayList<>();
        for (Path film : ladder.films()) {
            films.add(relative(film, master, cache));
        }
        Optional<RenditionFile> sound = ladder.sound().isEmpty()
                ? Optional.empty()
                : Optional.of(relative(ladder.sound().get(), master, cache));
        return new LadderFiles(films, sound);
    }

    private static RenditionFile relative(Path file, Path master, MediaCache cache) throws UnreadableMedia {
        return file.equals(master)
                ? describe(master, cache.probe(master), cache.hash(master)).at(MASTER)
                : describe(file, MediaProbe.probe(file), hash(file)).at(file.getFileName());
    }

    private static String hash(Path file) {
        try {
            return ContentHash.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static RenditionFile describe(Path file, Probe probe, String hash) throws UnreadableMedia {
        return new RenditionFile(
                file.toString(),
                hash,
                InputFile.bytes(file),
                probe.type(),
                probe.video().map(VideoTrack::width).orElse(0),
                probe.video().map(VideoTrack::height).orElse(0),
                probe.video().map(VideoTrack::frameRate).orElse(0.0),
                pieces(file));
    }

    private static Optional<FragmentIndex> pieces(Path file) throws UnreadableMedia {
        try {
            return Optional.of(FragmentIndex.read(file));
        } catch (EOFException inOnePiece) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same with paths that lead to the files. */
    LadderFiles at(Path folder, Path master) {
        return new LadderFiles(
                films.stream().map(film -> at(film, folder, master)).toList(),
                sound.map(file -> at(file, folder, master)));
    }

    private static RenditionFile at(RenditionFile file, Path folder, Path master) {
        return file.at(file.path().equals(MASTER) ? master : folder.resolve(file.path()));
    }

    /** What plays: films with their sound beside them, or sound alone. */
    MediaFiles playing() {
        return films.isEmpty()
                ? MediaFiles.only(sound.stream().toList())
                : new MediaFiles(films, sound, Optional.empty(), Optional.empty());
    }

    void write(Path description) throws IOException {
        Files.write(description, MediaCache.JSON.writeValueAsBytes(this));
    }

    static LadderFiles read(Path description) throws IOException {
        return MediaCache.JSON.readValue(Files.readAllBytes(description), LadderFiles.class);
    }
}
