package fr.parlemoi.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void sentences_get_the_unbreakable_spaces_of_french() {
        Fault fault = new Fault(Place.startOf("a.md"), "« Jouer » : pourquoi ?", "Vite !");
        assertThat(fault).hasToString("a.md:1:1: «\u00a0Jouer\u00a0»\u00a0: pourquoi\u00a0? Vite\u00a0!");
    }

    @Test
    void faults_come_in_the_order_of_files_lines_and_columns() {
        Stream<Place> places =
                Stream.of(new Place("b", 1, 1), new Place("a", 10, 1), new Place("a", 9, 2), new Place("a", 9, 1));
        assertThat(places.map(place -> new Fault(place, "", "")).sorted().map(fault -> fault.place()
                        .toString()))
                .containsExactly("a:9:1", "a:9:2", "a:10:1", "b:1:1");
    }
}
