package fr.parlemoi.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A course at rest: {@code course.json} in a folder, with the files it names in {@code media/} beside it. */
public final class CourseFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = JSON.writerFor(Course.class);
    private static final ObjectReader READER = JSON.readerFor(Course.class);
    private static final int VERSION_DIGITS = 16;

    private CourseFile() {}

    public static Path in(Path folder) {
        return folder.resolve("course.json");
    }

    public static Path media(Path folder) {
        return folder.resolve("media");
    }

    /** Throws {@link UncheckedIOException} when there is none that can be read. */
    public static Course read(Path folder) {
        try {
            return READER.readValue(Files.readAllBytes(in(folder)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** UTF-8 JSON; the same course gives the same bytes. */
    public static byte[] bytes(Course course) {
        try {
            return WRITER.writeValueAsBytes(course);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same course with the version that its content gives it; media count by the hashes in their names. */
    public static Course versioned(Course course) {
        return course.withVersion(version(bytes(course.withVersion(""))));
    }

    /** Changes with anything of the module, as a course's version with anything of the course. */
    static String version(Module module) {
        try {
            return version(JSON.writeValueAsBytes(module));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String version(byte[] content) {
        return HexFormat.of().formatHex(sha256(content)).substring(0, VERSION_DIGITS);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
