package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.parlemoi.platform.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"texte\"",
                "{",
                "{} {}",
                "{'device':'a','events':[]} x",
                "{'events':[]}",
                "{'device':'','events':[]}",
                "{'device':17,'events':[]}",
                "{'device':'télé','events':[]}",
                "{'device':'a_b','events':[]}",
                "{'device':'a'}",
                "{'device':'a','events':{}}",
                "{'device':'a','events':null}",
                "{'device':'a','events':[7]}",
                "{'device':'a','events':[null]}",
                "{'device':'a','events':[{}]}",
                "{'device':'a','events':[{'seq':-1}]}",
                "{'device':'a','events':[{'seq':1.5}]}",
                "{'device':'a','events':[{'seq':'1'}]}",
                "{'device':'a','events':[{'seq':null}]}",
                "{'device':'a','events':[{'seq':9223372036854775808}]}",
                "{'device':'a','events':[{'seq':1e400}]}",
                "{'device':'a','events':[{'seq':NaN}]}",
            })
    void refuses_a_wrong_envelope(String body) {
        assertThat(refusal(body).status()).isEqualTo(400);
    }

    @Test
    void refuses_what_is_nested_too_deeply() {
        assertThat(refusal("{'device':'a','events':" + "[".repeat(100_000)).status())
                .isEqualTo(400);
    }

    @Test
    void refuses_bytes_that_are_no_utf8() {
        byte[] body = "{\"device\":\"a\",\"events\":[],\"x\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(Refusal.class, () -> Journal.read(body)).status())
                .isEqualTo(400);
    }

    @Test
    void refuses_a_device_of_65_characters() {
        assertThat(refusal("{'device':'" + "a".repeat(65) + "','events':[]}").status())
                .isEqualTo(400);
        assertThat(read("{'device':'" + "a".repeat(64) + "','events':[]}").device())
                .hasSize(64);
    }

    @Test
    void refuses_more_than_500_events() {
        assertThat(refusal(withEvents(501)).status()).isEqualTo(413);
        assertThat(read(withEvents(500)).entries()).hasSize(500);
    }

    @Test
    void refuses_more_than_256_kibibytes() {
        String body = "{'device':'a','events':[]}";
        assertThat(read(body + " ".repeat(Journal.MOST_BYTES - body.length())).entries())
                .isEmpty();
        assertThat(refusal(body + " ".repeat(Journal.MOST_BYTES - body.length() + 1))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void is_received_up_to_its_largest_number_in_whatever_order() {
        assertThat(read("{'device':'a','events':[{'seq':7},{'seq':9223372036854775807},{'seq':0}]}")
                        .receivedUpTo())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(read("{'device':'a','events':[]}").receivedUpTo()).isNull();
    }

    @Test
    void takes_the_last_of_two_fields_of_one_name() {
        assertThat(read("{'device':'a','device':'b','events':[],'learner':null}")
                        .device())
                .isEqualTo("b");
    }

    @Test
    void knows_whom_it_belongs_to_when_it_says_so() {
        assertThat(read("{'device':'a','events':[]}").learner()).isNull();
        assertThat(read("{'device':'a','events':[],'learner':17}").learner()).isEqualTo("17");
    }

    private static String withEvents(int count) {
        return "{'device':'a','events':[" + "{'seq':1},".repeat(count - 1) + "{'seq':1}]}";
    }

    private static Refusal refusal(String body) {
        return catchThrowableOfType(Refusal.class, () -> read(body));
    }

    private static Journal read(String body) {
        return Journal.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
