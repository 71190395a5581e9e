package fr.parlemoi.media.encode;

import fr.parlemoi.media.UnreadableMedia;
import fr.parlemoi.media.hls.TopBox;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Where the fragments of an MP4 begin. */
final class Fragments {

    private final NavigableSet<Long> places;

    private Fragments(NavigableSet<Long> places) {
        this.places = places;
    }

    /** Empty for a file that is no MP4 of fragments with its description in front. */
    static Optional<Fragments> of(Path file) throws UnreadableMedia {
        List<TopBox> boxes = boxes(file);
        NavigableSet<Long> places = new TreeSet<>();
        boxes.stream().filter(box -> box.type().equals("moof")).forEach(box -> places.add(box.offset()));
        return inOrder(boxes, "ftyp", "moov", "moof", "mdat") ? Optional.of(new Fragments(places)) : Optional.empty();
    }

    /** Whether it is an MP4, in fragments or not, that a player can begin before it has all of it. */
    static boolean describedFirst(Path file) throws UnreadableMedia {
        return inOrder(boxes(file), "ftyp", "moov", "mdat");
    }

    private static boolean inOrder(List<TopBox> boxes, String... types) {
        List<String> firsts = boxes.stream()
                .map(TopBox::type)
                .filter(List.of(types)::contains)
                .distinct()
                .toList();
        return firsts.equals(List.of(types));
    }

    /** None for what is no MP4. */
    private static List<TopBox> boxes(Path file) throws UnreadableMedia {
        try (FileChannel channel = FileChannel.open(file)) {
            return TopBox.in(channel);
        } catch (EOFException other) {
            return List.of();
        } catch (IOException failure) {
            throw new UnreadableMedia("ne peut pas être lu : vérifiez ses droits d’accès");
        }
    }

    /** Whether there is one for every two seconds, and the first picture of each, if it has any, is a key picture. */
    boolean onGrid(Survey survey, double seconds) {
        NavigableSet<Long> keys = new TreeSet<>();
        survey.keys().forEach(key -> keys.add(key.place()));
        NavigableSet<Long> others = new TreeSet<>(survey.others());
        return places.size() > seconds / KeyGrid.SECONDS - 1
                && places.stream().allMatch(place -> beginsAtKey(place, keys, others));
    }

    private boolean beginsAtKey(long place, NavigableSet<Long> keys, NavigableSet<Long> others) {
        Long key = keys.ceiling(place);
        Long other = others.ceiling(place);
        Long next = places.higher(place);
        return key != null && (next == null || key < next) && (other == null || key < other);
    }
}
