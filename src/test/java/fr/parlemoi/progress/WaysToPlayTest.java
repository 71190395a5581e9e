package fr.parlemoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.catalogue.Media;
import fr.parlemoi.catalogue.Rendition;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysToPlayTest {

    private static final Rendition LARGE = rendition(720, 3_400_000);
    private static final Rendition MIDDLE = rendition(480, 2_100_000);
    private static final Rendition SMALL = rendition(240, 1_200_000);
    private static final Rendition SOUND = rendition(0, 300_000);

    @Test
    void offers_the_middle_file_first_to_a_browser_that_takes_the_first() {
        assertThat(ways(null, LARGE, MIDDLE, SMALL).renditions()).containsExactly(MIDDLE, LARGE, SMALL);
        assertThat(ways(null, LARGE, SMALL).renditions()).containsExactly(SMALL, LARGE);
        assertThat(ways(null, LARGE).renditions()).containsExactly(LARGE);
    }

    @Test
    void says_what_a_medium_weighs_at_least_and_at_most() {
        assertThat(ways(null, LARGE, MIDDLE, SMALL).weight()).isEqualTo("1,2\u00a0à\u00a03,4\u00a0Mo");
        assertThat(ways(null, LARGE).weight()).isEqualTo("3,4\u00a0Mo");
    }

    @Test
    void lets_choose_only_where_there_is_a_choice() {
        assertThat(ways(null, LARGE).areSeveral()).isFalse();
        assertThat(ways(null, LARGE, SMALL).areSeveral()).isTrue();
        assertThat(ways(SOUND, LARGE).areSeveral()).isTrue();
    }

    @Test
    void is_not_ready_while_the_first_file_is_being_made() {
        assertThat(ways(null).isReady()).isFalse();
        assertThat(ways(null, SMALL).isReady()).isTrue();
    }

    private static WaysToPlay ways(Rendition sound, Rendition... renditions) {
        return new WaysToPlay(new Media(60, List.of(renditions), sound, null, List.of(), null, null, null));
    }

    private static Rendition rendition(int height, long bytes) {
        return new Rendition("film-" + height + ".mp4", "video/mp4", height * 16 / 9, height, bytes);
    }
}
