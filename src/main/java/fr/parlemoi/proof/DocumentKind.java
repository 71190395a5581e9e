package fr.parlemoi.proof;

import java.util.Arrays;
import java.util.Optional;

/** What a document is. */
enum DocumentKind {
    ATTESTATION("attestation", "Attestation de suivi"),
    RECORD("releve", "Relevé de connexion"),
    CERTIFICATE("certificat", "Certificat de réalisation");

    private final String word;
    private final String title;

    DocumentKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As it is signed and stored; never changes. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    static Optional<DocumentKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
