package fr.parlemoi.progress;

import static fr.parlemoi.progress.Told.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.progress.CheckEvents.Checked;
import fr.parlemoi.progress.Event.Looked;
import fr.parlemoi.progress.Event.Played;
import fr.parlemoi.progress.Event.Read;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time is {@link Told#EVENING}, 2026-11-22T19:15:00Z. */
class CheckEventsTest {

    private static final String PLAYED = """
            {"seq":1,"at":"2026-11-22T20:14:55.400+01:00","seconds":15.6,
             "activity":"regard","kind":"played","from":12.04,"to":27.36}""";

    @Test
    void rounds_media_to_tenths_and_the_clock_to_seconds() {
        Event event = accepted(PLAYED);
        assertThat(event.act()).isEqualTo(new Played(120, 274));
        long end = EVENING.getEpochSecond() - 5;
        assertThat(event.clock()).isEqualTo(Intervals.of(end - 15, end));
        assertThat(event.at()).isEqualTo("2026-11-22T19:14:55.400Z");
    }

    @Test
    void takes_reading_and_looking() {
        assertThat(accepted(
                                "{'seq':1,'at':'2026-11-22T19:15:00Z','seconds':64,'activity':'regard','kind':'read','end':true}")
                        .act())
                .isEqualTo(new Read(true));
        assertThat(accepted("{'seq':1,'at':'2026-11-22T19:15:00Z','seconds':64,'activity':'repas','kind':'looked'}")
                        .act())
                .isEqualTo(new Looked(false));
    }

    @Test
    void takes_what_a_retired_activity_was_told() {
        assertThat(accepted(PLAYED.replace("regard", "ancien")).activity()).isEqualTo("ancien");
    }

    @Test
    void ignores_fields_that_it_does_not_know() {
        assertThat(accepted(PLAYED.replace("{", "{\"end\":17,\"battery\":{\"level\":[0.5]},"))
                        .act())
                .isInstanceOf(Played.class);
    }

    @Test
    void clamps_an_end_that_passes_the_medium_by_half_a_second() {
        assertThat(accepted(between(90, 100.5)).act()).isEqualTo(new Played(900, 1000));
    }

    @ParameterizedTest
    @CsvSource({"0, 33.2", "80, 100", "99.99, 100.3", "0, 0.001"})
    void takes_passages_at_the_edge(double from, double to) {
        assertThat(accepted(between(from, to)).act()).isInstanceOf(Played.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90     | 100.51 | sort du média",
                "-0.1   | 5      | sort du média",
                "100    | 100.2  | sort du média",
                "20     | 20     | plus grand que « from »",
                "20     | 10     | plus grand que « from »",
                "0      | 33.21  | plus long que « seconds »",
                "0      | 1e400  | « to » manque",
                "\"0\"  | 5      | « from » manque",
                "null   | 5      | « from » manque",
                "true   | 5      | « from » manque",
                "[0]    | 5      | « from » manque",
                "-1e308 | 1e308  | sort du média",
            })
    void rejects_passages(String from, String to, String why) {
        assertThat(rejected(between(from, to))).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"regard\"                    | \"inconnue\"            | « activity » ne désigne aucune activité",
                "\"regard\"                    | 12                      | « activity » manque",
                "\"activity\"                  | \"aktivity\"            | « activity » manque",
                "\"played\"                    | \"watched\"             | « kind » doit valoir",
                "\"played\"                    | 3                       | « kind » manque",
                "\"played\"                    | \"looked\"              | un média attend",
                "\"regard\"                    | \"attachement\"         | un article attend \"read\"",
                "\"regard\"                    | \"repas\"               | une image attend \"looked\"",
                "15.6                          | -0.1                    | entre 0 et 43200",
                "15.6                          | 43200.1                 | entre 0 et 43200",
                "15.6                          | \"15\"                  | « seconds » manque",
                "15.6                          | 1e999                   | « seconds » manque",
                "2026-11-22T20:14:55.400+01:00 | 2026-11-22T19:20:00.001Z | dans le futur",
                "2026-11-22T20:14:55.400+01:00 | 2025-10-18T19:14:59.999Z | plus de 400 jours",
                "2026-11-22T20:14:55.400+01:00 | 2026-11-22T20:14:55     | date ISO 8601 avec son décalage",
                "2026-11-22T20:14:55.400+01:00 | hier                    | date ISO 8601 avec son décalage",
                "2026-11-22T20:14:55.400+01:00 | +999999999-12-31T23:59:59-18:00 | dans le futur",
            })
    void rejects_what_is_wrong_and_says_what_would_be_right(String part, String wrong, String why) {
        assertThat(rejected(PLAYED.replace(part, wrong))).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T19:20:00Z", "2025-10-18T19:15:00Z", "2026-11-22T08:15:00-11:00"})
    void takes_times_at_the_edge(String at) {
        assertThat(accepted(PLAYED.replace("2026-11-22T20:14:55.400+01:00", at)).at())
                .isEqualTo(OffsetDateTime.parse(at).toInstant());
    }

    @Test
    void takes_twelve_hours_at_once() {
        assertThat(accepted(PLAYED.replace("15.6", "43200")).clock().measure()).isEqualTo(43_200);
    }

    @Test
    void rejects_a_flag_that_is_no_flag() {
        assertThat(rejected(
                        "{'seq':1,'at':'2026-11-22T19:15:00Z','seconds':1,'activity':'regard','kind':'read','end':1}"))
                .contains("« end » doit valoir true ou false");
    }

    @Test
    void rejects_reading_where_there_is_no_transcript() {
        assertThat(rejected("{'seq':1,'at':'2026-11-22T19:15:00Z','seconds':1,'activity':'jeu','kind':'read'}"))
                .contains("un média attend");
    }

    @Test
    void one_bad_event_never_blocks_the_others() {
        Checked checked = check(PLAYED.replace("regard", "inconnue"), PLAYED.replace("\"seq\":1", "\"seq\":2"));
        assertThat(checked.accepted()).extracting(Event::seq).containsExactly(2L);
        assertThat(checked.rejected()).extracting(Rejection::seq).containsExactly(1L);
    }

    private static String between(Object from, Object to) {
        return PLAYED.replace("12.04", from.toString()).replace("27.36", to.toString());
    }

    private static Event accepted(String event) {
        Checked checked = check(event);
        assertThat(checked.rejected()).isEmpty();
        return checked.accepted().getFirst();
    }

    private static String rejected(String event) {
        Checked checked = check(event);
        assertThat(checked.accepted()).isEmpty();
        return checked.rejected().getFirst().detail();
    }

    private static Checked check(String... events) {
        String body = "{\"device\":\"telephone\",\"events\":["
                + String.join(",", events).replace('\'', '"') + "]}";
        return new CheckEvents(TestCourse.YARDSTICKS, EVENING)
                .check(Journal.read(body.getBytes(StandardCharsets.UTF_8)));
    }
}
