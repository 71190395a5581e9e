package fr.parlemoi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GappedTest {

    @Test
    void fills_every_place_of_every_mark() {
        Gapped text = Gapped.cut("<i>é1</i><b>#2</b>é1#2", List.of("é1", "#2"));

        assertThat(filled(text, "Anaïs", "")).isEqualTo("<i>Anaïs</i><b></b>Anaïs");
        assertThat(filled(text, "", "€")).isEqualTo("<i></i><b>€</b>€");
    }

    @Test
    void a_filling_is_no_mark() {
        assertThat(filled(Gapped.cut("1 + 2", List.of("1", "2")), "2", "1")).isEqualTo("2 + 1");
    }

    @Test
    void a_text_without_marks_stays_as_it_is() {
        assertThat(filled(Gapped.cut("(.*)", List.of(".", "1")), "x", "y")).isEqualTo("(x*)");
        assertThat(filled(Gapped.cut("abc", List.of("1")), "x")).isEqualTo("abc");
    }

    @Test
    void long_texts_are_as_good_compressed_beforehand() {
        String before = "Ce que l’enfant regarde. ".repeat(300);
        String after = new Random(5)
                .ints(3_000, 32, 0x500)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Gapped text = Gapped.cut("#1" + before + "#1" + after + "#2#2" + before, List.of("#1", "#2"));

        assertThat(filled(text, "Anaïs", before))
                .isEqualTo("Anaïs" + before + "Anaïs" + after + before + before + before);
        assertThat(text.fillGzipped(List.of(Gapped.bytes("Anaïs"), Gapped.bytes(before))).length)
                .isLessThan(Gapped.bytes(after).length);
    }

    @Test
    void is_compressed_for_who_accepts_it() {
        assertThat(List.of("gzip", "deflate, gzip;q=0.8, br", "gzip;q=0.01")).allMatch(GzippedText::isAccepted);
        assertThat(List.of("br", "identity", "gzip;q=0", "br, gzip; q=0.00, deflate", ""))
                .noneMatch(GzippedText::isAccepted);
        assertThat(GzippedText.isAccepted(null)).isFalse();
    }

    private static String filled(Gapped text, String... fillings) {
        List<byte[]> bytes = List.of(fillings).stream().map(Gapped::bytes).toList();
        assertThat(unpacked(text.fillGzipped(bytes))).isEqualTo(text.fill(bytes));
        return new String(text.fill(bytes), StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(byte[] gzipped) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return packed.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
