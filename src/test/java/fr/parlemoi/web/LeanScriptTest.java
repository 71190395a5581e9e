package fr.parlemoi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeanScriptTest {

    @Test
    void drops_comments_and_indentation_and_keeps_the_number_of_each_line() {
        String script = """
                /**
                 * What it is for.
                 */
                export function* count() {
                  // The reason.
                  const address = "https://example.org/*"; // beside code
                  yield 2
                    * address.length;
                  /** One line. */
                }
                """;

        assertThat(lean(script)).isEqualTo("""



                export function* count() {

                const address = "https://example.org/*"; // beside code
                yield 2
                * address.length;

                }
                """);
    }

    /** Else its lines would lose their indentation. */
    @Test
    void no_script_has_a_string_of_several_lines() throws IOException {
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/assets/js"))) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                assertThat(lean(Files.readString(script)).lines())
                        .as(script.toString())
                        .allMatch(line ->
                                line.chars().filter(letter -> letter == '`').count() % 2 == 0);
            }
        }
    }

    private static String lean(String script) {
        return new String(LeanScript.of(script.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
