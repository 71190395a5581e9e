package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Captions;
import fr.parlemoi.catalogue.Captions.Cue;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimedTranscriptTest {

    private static final List<Captions> CAPTIONS = List.of(new Captions(
            "regard.vtt",
            "fr",
            "Français",
            List.of(new Cue(1, 3, "Nadia pose Léo\nsur le tapis."), new Cue(3, 5.5, "Et elle le regarde."))));

    @Test
    void gives_each_phrase_its_time() {
        assertThat(timed("<p>Nadia pose Léo sur le tapis. Et elle le regarde.</p>"))
                .isEqualTo("<p><span data-from=\"1.0\" data-to=\"3.0\">Nadia pose Léo sur le tapis. </span>"
                        + "<span data-from=\"3.0\" data-to=\"5.5\">Et elle le regarde.</span></p>");
    }

    @Test
    void never_opens_across_a_tag() {
        assertThat(timed("<p>Nadia <em>pose</em> Léo sur le tapis.</p>"))
                .isEqualTo("<p><span data-from=\"1.0\" data-to=\"3.0\">Nadia </span><em>"
                        + "<span data-from=\"1.0\" data-to=\"3.0\">pose</span></em> "
                        + "<span data-from=\"1.0\" data-to=\"3.0\">Léo sur le tapis.</span></p>");
    }

    @Test
    void leaves_out_what_nobody_speaks() {
        assertThat(timed("<h2>Nadia pose Léo</h2><p><strong>L’éducatrice&nbsp;:</strong> Nadia pose</p>"))
                .isEqualTo("<h2>Nadia pose Léo</h2><p><strong>L’éducatrice&nbsp;:</strong> "
                        + "<span data-from=\"1.0\" data-to=\"3.0\">Nadia pose</span></p>");
    }

    @Test
    void finds_its_way_back_after_words_that_differ() {
        assertThat(timed("<p>Nadia pose Léo sur le tapis. Et la voilà, elle le regarde.</p>"))
                .contains("data-to=\"5.5\">elle le regarde.</span>");
    }

    @Test
    void keeps_a_text_without_captions_as_it_is() {
        assertThat(TimedTranscript.of("<p>Bonjour.</p>", List.of())).isEqualTo("<p>Bonjour.</p>");
    }

    private static String timed(String body) {
        return TimedTranscript.of(body, CAPTIONS);
    }
}
