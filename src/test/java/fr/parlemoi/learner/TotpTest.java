package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238, which lists eight digits: the last six of them are a code of six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void gives_the_codes_of_the_standard(long second, String eightDigits) {
        String code = Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)));

        assertThat(code).isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void accepts_the_codes_of_neighbouring_steps_alone(int away, boolean accepted) {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now) + away;

        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step), now).isPresent())
                .isEqualTo(accepted);
    }

    /** The examples of RFC 4648, without the padding that apps leave out. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writes_secrets_in_base_32(String text, String base32) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }

    @Test
    void has_secrets_of_32_letters() {
        assertThat(Totp.base32(new byte[Totp.SECRET_BYTES])).hasSize(32);
    }
}
