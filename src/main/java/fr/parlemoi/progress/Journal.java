package fr.parlemoi.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.parlemoi.platform.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a phone sent, with a sound envelope; its events are still to be checked.
 *
 * @param learner whom the phone says it belongs to, as it was sent; null when it does not say
 */
record Journal(String device, String learner, List<Entry> entries) {

    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_EVENTS = 500;

    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** An event as it was sent. */
    record Entry(long seq, JsonNode fields) {}

    /**
     * Reads a request's body.
     *
     * @throws Refusal 413 for too many bytes or events, 400 for an envelope that cannot be understood
     */
    static Journal read(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw Refusal.tooLarge("Le journal dépasse 256 Kio : envoyez-le en deux moitiés.");
        }
        JsonNode envelope = object(text(body));
        return new Journal(device(envelope), learner(envelope), entries(envelope));
    }

    /** The largest number of an event, or null without events. */
    Long receivedUpTo() {
        return entries.stream().map(Entry::seq).max(Long::compare).orElse(null);
    }

    // Jackson would guess among five encodings, and let some malformed bytes pass.
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Refusal.badRequest("Le corps de la requête n’est pas de l’UTF-8.");
        }
    }

    private static JsonNode object(String text) {
        try {
            JsonNode envelope = JSON.readTree(text);
            if (envelope != null && envelope.isObject()) {
                return envelope;
            }
        } catch (JsonProcessingException malformed) {
            throw Refusal.badRequest("Le corps de la requête n’est pas du JSON bien formé.");
        }
        throw Refusal.badRequest("Le corps de la requête doit être un objet JSON, avec « device » et « events ».");
    }

    private static String device(JsonNode envelope) {
        JsonNode device = envelope.path("device");
        if (!device.isTextual() || !DEVICE.matcher(device.textValue()).matches()) {
            throw Refusal.badRequest(
                    "« device » doit être un texte de 1 à 64 caractères parmi A-Z, a-z, 0-9 et le tiret.");
        }
        return device.textValue();
    }

    private static String learner(JsonNode envelope) {
        JsonNode learner = envelope.path("learner");
        return learner.isMissingNode() || learner.isNull() ? null : learner.asText();
    }

    private static List<Entry> entries(JsonNode envelope) {
        JsonNode events = envelope.path("events");
        if (!events.isArray()) {
            throw Refusal.badRequest("« events » doit être une liste d’événements, vide ou non.");
        }
        if (events.size() > MOST_EVENTS) {
            throw Refusal.tooLarge("Le journal compte plus de 500 événements : envoyez-le en deux moitiés.");
        }
        List<Entry> entries = new ArrayList<>(events.size());
        for (JsonNode event : events) {
            entries.add(new Entry(seq(event, entries.size()), event));
        }
        return List.copyOf(entries);
    }

    private static long seq(JsonNode event, int index) {
        JsonNode seq = event.path("seq");
        if (seq.canConvertToExactIntegral() && seq.canConvertToLong() && seq.longValue() >= 0) {
            return seq.longValue();
        }
        throw Refusal.badRequest(
                "events[" + index + "] doit être un objet dont « seq » est un entier entre 0 et 2^63 − 1.");
    }
}
