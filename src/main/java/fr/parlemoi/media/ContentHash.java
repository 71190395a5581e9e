package fr.parlemoi.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** SHA-256 of files, remembered by path, size and time of change, so that an unchanged file is not read again. */
final class ContentHash {

    // A file may change twice within one tick of its clock. What was hashed so soon after a change is not believed.
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final int CHUNK = 1 << 20;

    private final Path memory;

    /** Keeps what it remembers in the folder {@code memory}. */
    ContentHash(Path memory) {
        this.memory = memory;
    }

    /** 64 lower-case hex digits. */
    String of(Path file) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            Path memo = memory.resolve(hex(digest().digest(absolute.toString().getBytes(StandardCharsets.UTF_8))));
            BasicFileAttributes state = Files.readAttributes(absolute, BasicFileAttributes.class);
            String key = state.size() + " " + state.lastModifiedTime() + " ";
            String known = remembered(memo, state);
            if (known.startsWith(key)) {
                return known.substring(key.length());
            }
            String hash = read(absolute);
            WholeFile.write(memo, (key + hash).getBytes(StandardCharsets.UTF_8));
            return hash;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String remembered(Path memo, BasicFileAttributes state) throws IOException {
        try {
            Duration after = Duration.between(
                    state.lastModifiedTime().toInstant(),
                    Files.getLastModifiedTime(memo).toInstant());
            return after.compareTo(TICK) > 0 ? Files.readString(memo) : "";
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    /** Reads the file, remembering nothing. */
    static String read(Path file) throws IOException {
        MessageDigest digest = digest();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(chunk) >= 0) {
                digest.update(chunk.flip());
                chunk.clear();
            }
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
