package fr.parlemoi.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An activity of the course that the packaged server teaches.
 *
 * @param kind as the contract names it
 * @param seconds the length of its medium, or its estimated time
 * @param readingSeconds the time to read its article or transcript, at 230 words a minute
 */
record CourseActivity(String id, String module, String kind, double seconds, double readingSeconds, boolean required) {

    private static final Set<String> MEDIA = Set.of("video", "podcast", "interview", "presentation");
    private static final double WORDS_A_SECOND = 230 / 60.0;

    /** All of the course that lies beside the packaged server. */
    static List<CourseActivity> ofTheCourse() {
        Path server = Path.of(System.getProperty("server.jar", "target/quarkus-app/quarkus-run.jar"));
        try {
            JsonNode course = new ObjectMapper()
                    .readTree(server.resolveSibling("course/course.json").toFile());
            List<CourseActivity> activities = new ArrayList<>();
            for (JsonNode module : course.get("modules")) {
                for (JsonNode activity : module.get("activities")) {
                    activities.add(of(module.get("id").asText(), activity));
                }
            }
            return List.copyOf(activities);
        } catch (IOException failure) {
            throw new IllegalStateException("there is no course beside " + server, failure);
        }
    }

    private static CourseActivity of(String module, JsonNode activity) {
        return new CourseActivity(
                activity.get("id").asText(),
                module,
                activity.get("kind").asText(),
                activity.get("seconds").asDouble(),
                activity.get("words").asInt() / WORDS_A_SECOND,
                activity.get("required").asBoolean());
    }

    boolean isMedia() {
        return MEDIA.contains(kind);
    }

    boolean isImage() {
        return kind.equals("image");
    }

    /** The length of its medium in tenths of a second. */
    long tenths() {
        return Math.round(seconds * 10);
    }
}
