package fr.parlemoi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code docs/documents.md} publishes is what the server signs. */
class PublishedFormatTest {

    @Test
    void the_worked_example_is_authentic() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/documents.md"));
        DocumentKey key = DocumentKey.parse(line(lines, "    {\"kty\"").getBytes(StandardCharsets.UTF_8));
        String code = line(lines, "    CCHF");

        SignedCode signed = SignedCode.decode(code).orElseThrow();
        Statement said = Statement.parse(signed.text()).orElseThrow();

        assertThat(key.verifies(signed)).isTrue();
        assertThat(signed.encoded()).isEqualTo(code);
        assertThat(said.keyId()).isEqualTo(key.id());
        everyFieldIsPublished(signed, lines);
    }

    @Test
    void the_worked_example_of_a_certificate_is_authentic() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/documents.md"));
        DocumentKey key = DocumentKey.parse(line(lines, "    {\"kty\"").getBytes(StandardCharsets.UTF_8));
        SignedCode signed = SignedCode.decode(line(lines, "    Kt_wmo")).orElseThrow();

        assertThat(key.verifies(signed)).isTrue();
        Statement said = Statement.parse(signed.text()).orElseThrow();
        assertThat(said.kind()).isEqualTo(DocumentKind.CERTIFICATE);
        assertThat(said.training().issuer()).isEqualTo("Institut de l’enfance");
        assertThat(lines.stream().filter(line -> line.startsWith("| ")).count()).isGreaterThan(20);
        everyFieldIsPublished(
                new SignedCode(
                        signed.signature(), String.join("\n", said.training().lines())),
                lines);
    }

    private static void everyFieldIsPublished(SignedCode signed, List<String> lines) {
        for (String field : signed.text().lines().toList()) {
            assertThat(lines).anyMatch(line -> line.startsWith("| ") && line.contains("`" + field + "`"));
        }
    }

    @Test
    void one_changed_character_is_noticed_wherever_it_stands() {
        DocumentKey key = DocumentKey.fresh(Instant.EPOCH, Duration.ofDays(1));
        String text = "parle-moi/1\nNadia\n45";
        byte[] signature = key.sign(text);

        for (int at = 0; at < text.length(); at++) {
            String changed = text.substring(0, at) + (char) (text.charAt(at) + 1) + text.substring(at + 1);
            assertThat(key.verifies(new SignedCode(signature, changed))).isFalse();
        }
    }

    @Test
    void numbers_are_read_as_people_type_them() {
        DocumentNumber number = new DocumentNumber("1F3K9Q2MX40D");

        assertThat(DocumentNumber.typed(" lf3k-9q2m–x4od ")).contains(number);
        assertThat(number.grouped()).isEqualTo("1F3K-9Q2M-X40D");
        assertThat(DocumentNumber.typed("1F3K-9Q2M-X40")).isEmpty();
    }

    private static String line(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .strip();
    }
}
