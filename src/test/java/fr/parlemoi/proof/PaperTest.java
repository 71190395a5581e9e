package fr.parlemoi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The papers themselves: what they say, to eyes and to screen readers. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class PaperTest {

    @Test
    void an_attestation_is_accessible_and_says_what_it_must() throws IOException {
        Pdf attestation = Asking.solange().attestation();
        keep(attestation, "attestation");

        assertThat(attestation.faults()).isEmpty();
        assertThat(attestation.pages()).isEqualTo(2);
        assertThat(attestation.text())
                .contains("Solange Lefèvre-Nguyễn", "Attestation de suivi", "L’identité n’a pas été vérifiée")
                .contains("Temps estimé", "Temps de média", "Temps d’étude", "aucun crédit", "Cours de démonstration")
                .containsPattern("0 sur 9\\s+0\\h+s sur 37");
    }

    @Test
    void a_record_is_accessible_and_marks_what_came_late() throws IOException {
        Pdf record = Asking.solange().record();
        keep(record, "releve");

        assertThat(record.faults()).isEmpty();
        assertThat(record.text()).contains("Relevé de connexion", "Europe/Paris", "différé");
    }

    /** For people to look at. */
    private static void keep(Pdf pdf, String name) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name + ".pdf"), pdf.bytes());
    }
}
