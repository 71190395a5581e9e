package fr.parlemoi.media.hls;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the pieces of a fragmented MP4 file are, and when.
 *
 * @param headerBytes what a player needs before any piece, from the file's start
 * @param fragments side by side; each can be decoded by itself
 */
public record FragmentIndex(long headerBytes, List<Fragment> fragments) {

    public FragmentIndex {
        fragments = List.copyOf(fragments);
    }

    /**
     * A piece of the file.
     *
     * @param start seconds from the medium's beginning
     * @param seconds until the next one starts, or all tracks are over
     */
    public record Fragment(long offset, long bytes, double start, double seconds) {}

    /** Reads the headers alone. Throws an {@link EOFException} for a file that is not in fragments, or is cut off. */
    public static FragmentIndex read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            List<TopBox> boxes = TopBox.in(channel);
            TopBox header = boxes.stream()
                    .filter(box -> box.type().equals("moov"))
                    .findFirst()
                    .orElseThrow(() -> new EOFException("there is no box moov"));
            return new FragmentIndex(header.end(), new Reading(channel, header.load(channel)).fragments(boxes));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
            throw (IOException) new EOFException("a box holds less than it announces").initCause(cut);
        }
    }

    /** Seconds in all. */
    public double seconds() {
        return fragments.getLast().start()
                + fragments.getLast().seconds()
                - fragments.getFirst().start();
    }

    /** Bytes of all fragments. */
    public long bytes() {
        return fragments.stream().mapToLong(Fragment::bytes).sum();
    }

    /** One pass over the boxes of a file. */
    private static final class Reading {

        private final FileChannel file;
        private final Map<Integer, Track> tracks = new HashMap<>();
        private final Track leading;
        private final List<Opened> opened = new ArrayList<>();
        private double end;

        Reading(FileChannel file, Box moov) throws EOFException {
            this.file = file;
            for (Box trak : moov.children("trak")) {
                Track track = Track.of(trak, moov);
                tracks.put(track.id(), track);
            }
            // Pictures decide where a piece can start.
            leading = tracks.values().stream()
                    .max((one, other) -> Boolean.compare(one.video(), other.video()))
                    .orElseThrow(() -> new EOFException("there is no track"));
        }

        /** A piece whose end is still unknown. */
        private record Opened(long offset, double start) {}

        List<Fragment> fragments(List<TopBox> boxes) throws IOException {
            long lastByte = 0;
            for (TopBox box : boxes) {
                if (box.type().equals("moof")) {
                    meet(box);
                } else if (box.type().equals("mdat")) {
                    lastByte = box.end();
                }
            }
            if (opened.isEmpty()) {
                throw new EOFException("there are no fragments");
            }
            opened.add(new Opened(lastByte, end));
            List<Fragment> fragments = new ArrayList<>();
            for (int i = 0; i + 1 < opened.size(); i++) {
                fragments.add(closed(opened.get(i), opened.get(i + 1)));
            }
            return fragments;
        }

        private void meet(TopBox box) throws IOException {
            for (Box traf : box.load(file).children("traf")) {
                Track track = tracks.get(TrackRun.trackId(traf));
                if (track != null) {
                    TrackRun run = TrackRun.of(traf, track);
                    end = Math.max(end, run.end());
                    // What cannot be decoded by itself belongs to the piece before it.
                    if (track == leading && (run.startsWithKey() || opened.isEmpty())) {
                        opened.add(new Opened(box.offset(), run.start()));
                    }
                }
            }
        }

        private static Fragment closed(Opened piece, Opened next) {
            return new Fragment(
                    piece.offset(), next.offset() - piece.offset(), piece.start(), next.start() - piece.start());
        }
    }
}
