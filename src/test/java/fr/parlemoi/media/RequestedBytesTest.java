package fr.parlemoi.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.media.RequestedBytes.Beyond;
import fr.parlemoi.media.RequestedBytes.Part;
import fr.parlemoi.media.RequestedBytes.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedBytesTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-9, 0, 9",
        "bytes=90-, 90, 99",
        "bytes=0-, 0, 99",
        "bytes=50-1000, 50, 99",
        "bytes=99-99999999999999999999, 99, 99",
        "bytes=-1, 99, 99",
        "bytes=-100, 0, 99",
        "bytes=-500, 0, 99",
        "bytes=-99999999999999999999, 0, 99",
        "BYTES=1-2, 1, 2",
        "bytes = 1-2, 1, 2"
    })
    void is_one_stretch_of_a_hundred_bytes(String header, long first, long last) {
        assertThat(RequestedBytes.of(header, 100)).isEqualTo(new Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-2",
                "bytes=--5",
                "seconds=0-5",
                "bytes=0-1,5-6",
                "bytes=1.5-2",
                "bytes=0x1-2",
                "5-10"
            })
    void is_the_whole_file_when_the_range_means_nothing_here(String header) {
        assertThat(RequestedBytes.of(header, 100)).isEqualTo(new Whole());
    }

    @Test
    void is_the_whole_file_without_a_range() {
        assertThat(RequestedBytes.of(null, 100)).isEqualTo(new Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=99999999999999999999-", "bytes=-0"})
    void is_beyond_the_end(String header) {
        assertThat(RequestedBytes.of(header, 100)).isEqualTo(new Beyond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=-5", "bytes=0-0"})
    void is_always_beyond_the_end_of_an_empty_file(String header) {
        assertThat(RequestedBytes.of(header, 0)).isEqualTo(new Beyond());
    }
}
