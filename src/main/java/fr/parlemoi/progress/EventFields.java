package fr.parlemoi.progress;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parlemoi.platform.UtcTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads the fields of an event, each with its type. What was sent is never repeated in a reason: it may be anything. */
record EventFields(JsonNode event) {

    /** Why an event is not taken. */
    static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** @param detail in French, what would be right */
        Unfit(String detail) {
            super(detail, null, false, false);
        }
    }

    String text(String name) {
        JsonNode value = event.path(name);
        if (!value.isTextual()) {
            throw new Unfit("« " + name + " » manque ou n’est pas un texte.");
        }
        return value.textValue();
    }

    /** A finite number. */
    double number(String name) {
        JsonNode value = event.path(name);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw new Unfit("« " + name + " » manque ou n’est pas un nombre de secondes.");
        }
        return value.doubleValue();
    }

    /** True or false; false when absent. */
    boolean flag(String name) {
        JsonNode value = event.path(name);
        if (!value.isBoolean() && !value.isMissingNode() && !value.isNull()) {
            throw new Unfit("« " + name + " » doit valoir true ou false.");
        }
        return value.booleanValue();
    }

    /** A moment, to the millisecond. */
    Instant instant(String name) {
        try {
            return moment(text(name)).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException malformed) {
            throw new Unfit(
                    "« " + name + " » doit être une date ISO 8601 avec son décalage, comme 2026-11-22T20:15:03+01:00.");
        }
    }

    private static Instant moment(String text) {
        // As phones write it: reading it so takes a tenth of the formatter's time.
        return UtcTime.isIso(text)
                ? UtcTime.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }
}
