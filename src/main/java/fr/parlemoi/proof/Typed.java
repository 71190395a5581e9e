package fr.parlemoi.proof;

import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed into a form, field by field, and all that is wrong with it at once. */
public final class Typed {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private final Map<String, String> texts;
    private final Map<String, String> faults = new LinkedHashMap<>();

    Typed(Map<String, String> texts) {
        this.texts = texts;
    }

    static Typed of(MultivaluedMap<String, String> form) {
        Map<String, String> texts = new HashMap<>();
        form.forEach((field, values) -> texts.put(field, values.getFirst()));
        return new Typed(texts);
    }

    /** As it was typed; empty for a field that was not. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** What is wrong with a field; null when nothing is. */
    public String fault(String field) {
        return faults.get(field);
    }

    public List<String> faults() {
        return List.copyOf(faults.values());
    }

    void refuse(String field, String fault) {
        faults.putIfAbsent(field, fault);
    }

    boolean isRefused() {
        return !faults.isEmpty();
    }

    /** One line that has to be there. @param what as in « la raison sociale de l’organisme » */
    String line(String field, String what, int most) {
        Optional<String> line = optional(field, most);
        if (line.isEmpty()) {
            refuse(field, "Indiquez " + what + ".");
        }
        return line.orElse("");
    }

    /** One line, tidied: composed characters, single spaces; empty when nothing was typed. */
    Optional<String> optional(String field, int most) {
        String line = SPACES.matcher(Normalizer.normalize(text(field), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (line.length() > most) {
            refuse(field, "C’est trop long\u00a0: " + most + "\u00a0caractères au plus.");
        }
        Typeface.missing(line)
                .ifPresent(character -> refuse(
                        field,
                        "Le document ne peut pas imprimer «\u00a0" + character
                                + "\u00a0»\u00a0: écrivez en lettres latines, sans symboles."));
        return Optional.of(line).filter(text -> !text.isEmpty());
    }

    /** Digits and capitals alone, as numbers are typed with whatever between them. */
    String number(String field) {
        return text(field).toUpperCase(java.util.Locale.ROOT).replaceAll("[\\p{Z}\\s.-]", "");
    }
}
