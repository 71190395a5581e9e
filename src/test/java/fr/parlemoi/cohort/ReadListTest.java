package fr.parlemoi.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.table.ListText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as spreadsheets write them and as people get them wrong; each message is what the trainer reads. */
class ReadListTest {

    private static final String HEADER = "nom;prénom;courriel\n";

    static Stream<String> goodLists() {
        return Stream.of(
                HEADER + "Lefèvre;Aïcha;aicha@exemple.fr",
                "E-mail,Prénom(s),NOM\naicha@exemple.fr,Aïcha,Lefèvre\n",
                "Prénom\tNom de famille\tAdresse électronique\tVille\nAïcha\tLefèvre\tAICHA@Exemple.fr\tLyon",
                "Lefèvre;Aïcha;aicha@exemple.fr\n",
                "aicha@exemple.fr;Lefèvre;Aïcha",
                "\n" + HEADER + "\n;;\n\"Lefèvre\" ; Aïcha ; aicha@exemple.fr \n\n");
    }

    @ParameterizedTest
    @MethodSource("goodLists")
    void reads_any_order_separator_and_spacing(String list) {
        ReadList.Reading reading = ReadList.of(list);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.people()).singleElement().satisfies(person -> assertThat(person.asLine())
                .isEqualTo("Lefèvre;Aïcha;aicha@exemple.fr"));
    }

    @Test
    void tells_when_no_line_named_the_columns() {
        assertThat(ReadList.of(HEADER + "Lefèvre;Aïcha;aicha@exemple.fr").named())
                .isTrue();
        assertThat(ReadList.of("Lefèvre;Aïcha;aicha@exemple.fr").named()).isFalse();
    }

    static Stream<Charset> charsets() {
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void reads_what_spreadsheets_write(Charset charset) {
        String list = HEADER + "Lefèvre-Œuvrard;Zoë;zoe@exemple.fr";

        assertThat(ReadList.of(ListText.of(list.getBytes(charset))).people())
                .singleElement()
                .satisfies(person -> assertThat(person.name().full()).isEqualTo("Zoë Lefèvre-Œuvrard"));
    }

    @Test
    void overlooks_the_mark_at_the_beginning_of_a_file() {
        String list = "\ufeff" + HEADER + "Lefèvre;Aïcha;aicha@exemple.fr";

        assertThat(ReadList.of(ListText.of(list.getBytes(StandardCharsets.UTF_8)))
                        .people())
                .hasSize(1);
    }

    static Stream<Arguments> faultyLists() {
        return Stream.of(
                Arguments.of("", "La liste est vide\u00a0: choisissez un fichier, ou collez les lignes d’un tableur."),
                Arguments.of(
                        " \n;;\n",
                        "La liste est vide\u00a0: choisissez un fichier, ou collez les lignes d’un tableur."),
                Arguments.of(
                        "nom;courriel\nLefèvre;a@exemple.fr",
                        "La première ligne ne nomme pas la colonne «\u00a0prénom\u00a0»\u00a0: commencez la liste par"
                                + " «\u00a0nom;prénom;courriel\u00a0», dans l’ordre qui vous convient."),
                Arguments.of(
                        "Bonjour, voici la liste",
                        "La première ligne ne nomme pas la colonne «\u00a0nom\u00a0», ni la colonne «\u00a0prénom\u00a0», ni"
                                + " la colonne «\u00a0courriel\u00a0»\u00a0: commencez la liste par"
                                + " «\u00a0nom;prénom;courriel\u00a0», dans l’ordre qui vous convient."),
                Arguments.of(
                        "nom;prénom;nom;courriel\nA;B;C;d@exemple.fr",
                        "La première ligne nomme deux fois la colonne «\u00a0nom\u00a0»\u00a0: gardez-en une seule."),
                Arguments.of(
                        "a@exemple.fr\nb@exemple.fr",
                        "Impossible de deviner les colonnes\u00a0: cette liste n’a pas de première ligne qui les nomme."
                                + " Commencez-la par «\u00a0nom;prénom;courriel\u00a0»."),
                Arguments.of(
                        "Lefèvre;a@exemple.fr;b@exemple.fr",
                        "Impossible de deviner les colonnes\u00a0: cette liste n’a pas de première ligne qui les nomme."
                                + " Commencez-la par «\u00a0nom;prénom;courriel\u00a0»."));
    }

    @ParameterizedTest
    @MethodSource("faultyLists")
    void refuses_what_is_no_list(String list, String message) {
        assertThatThrownBy(() -> ReadList.of(list))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400))
                .hasMessage(message);
    }

    @Test
    void refuses_too_long_a_list() {
        String lines = IntStream.rangeClosed(0, ReadList.MOST_LINES)
                .mapToObj(line -> "Nom;Prénom;personne" + line + "@exemple.fr")
                .collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> ReadList.of(HEADER + lines))
                .hasMessage("Cette liste a plus de 1\u00a0600\u00a0lignes\u00a0: partagez-la en plusieurs.");
        assertThatThrownBy(() -> ListText.of(new byte[256 * 1024 + 1]))
                .hasMessage("Cette liste pèse plus de 256\u00a0Ko\u00a0: partagez-la en plusieurs.");
    }

    static Stream<Arguments> faultyLines() {
        return Stream.of(
                Arguments.of(";Aïcha;aicha@exemple.fr", "Il manque le nom\u00a0: complétez la ligne."),
                Arguments.of("Lefèvre;;aicha@exemple.fr", "Il manque le prénom\u00a0: complétez la ligne."),
                Arguments.of("Lefèvre;Aïcha;", "Il manque l’adresse électronique\u00a0: complétez la ligne."),
                Arguments.of(
                        "Lefèvre;Aïcha",
                        "Il manque des colonnes\u00a0: cette ligne en a 2, il en faut 3, séparées comme sur la première"
                                + " ligne."),
                Arguments.of(
                        "Lefèvre;Aïcha;aicha@exemple",
                        "Cette adresse électronique ne semble pas complète\u00a0: écrivez-la comme dans"
                                + " prenom@exemple.fr."),
                Arguments.of(
                        "Lefèvre;Aïcha;aicha exemple.fr",
                        "Cette adresse électronique ne semble pas complète\u00a0: écrivez-la comme dans"
                                + " prenom@exemple.fr."),
                Arguments.of(
                        "=HYPERLINK(1);Aïcha;aicha@exemple.fr",
                        "Le nom ne peut contenir que des lettres, des espaces, des traits d’union et des apostrophes."),
                Arguments.of(
                        "Lefèvre;" + "A".repeat(81) + ";aicha@exemple.fr",
                        "Le prénom est trop long\u00a0: 80 caractères au plus."),
                Arguments.of(
                        "Martin;Anne;DEJA@exemple.fr",
                        "La même adresse figure déjà à la ligne 2\u00a0: une seule invitation suffit."),
                Arguments.of(
                        "\"Lefèvre;Aïcha;aicha@exemple.fr\nMartin;Anne;anne@exemple.fr",
                        "Un guillemet ouvert sur cette ligne n’est pas refermé\u00a0: supprimez-le."));
    }

    @ParameterizedTest
    @MethodSource("faultyLines")
    void finds_what_is_wrong_with_a_line_and_keeps_the_others(String line, String message) {
        ReadList.Reading reading = ReadList.of(HEADER + "Dupont;Jeanne;deja@exemple.fr\n" + line);

        assertThat(reading.people()).extracting(Invitee::address).containsExactly("deja@exemple.fr");
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.detail().replace('\u00a0', ' ')).isEqualTo(message.replace('\u00a0', ' '));
            assertThat(fault.line()).isEqualTo(3);
        });
    }

    @Test
    void finds_every_fault_of_a_list_at_once() {
        ReadList.Reading reading =
                ReadList.of(HEADER + "A;;a@exemple.fr\nB;Bea;b\nC;Cleo;c@exemple.fr\n;;\nD;Dora;c@exemple.fr");

        assertThat(reading.faults()).extracting(ListFault::line).containsExactly(2L, 3L, 6L);
        assertThat(reading.people()).extracting(Invitee::line).containsExactly(4L);
    }
}
