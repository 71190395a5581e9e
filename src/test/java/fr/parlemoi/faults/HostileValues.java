package fr.parlemoi.faults;

import java.util.List;
import java.util.Random;

/** JSON values, not all well formed, that stand where others were expected. */
final class HostileValues {

    /** In everything that is sent, so that it can be looked for where it must not be. */
    static final String CANARY = "canari-des-essais";

    private static final List<String> SHORT = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "-0.1",
            "1e308",
            "1e400",
            "-1e400",
            "1e-400",
            "1E+2147483648",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "01",
            "+1",
            ".5",
            "5.",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "18446744073709551616",
            "123456789012345678901234567890123456789",
            "4294967296",
            "86400",
            "43200.0000001",
            "\"\"",
            "\" \"",
            "\"12\"",
            "\"\\u0000\"",
            "\"\\uD800\"",
            "\"\\uDC00\\uD800\"",
            "\"\\uFFFF\"",
            "\"\\u202E\"",
            "\"\\x41\"",
            "\"\\",
            "\"",
            "{}",
            "[]",
            "[[]]",
            "{\"\":{}}",
            "undefined",
            "'simple'",
            "/* " + CANARY + " */ 1",
            "2026-11-22T20:15:03+01:00",
            "\"2026-11-22T20:15:03\"",
            "\"2026-13-45T99:99:99Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"2026-11-22T20:15:03+25:00\"",
            "\"" + CANARY + "'; DROP TABLE learner; --\"",
            "\"" + CANARY + "\\\" OR 1=1\"",
            "\"<script>" + CANARY + "</script>\"",
            "\"${jndi:ldap://127.0.0.1/" + CANARY + "}\"",
            "\"{" + CANARY + "}%s%n%x\"",
            "\"../../" + CANARY + "\"",
            "\"\\r\\nSet-Cookie: " + CANARY + "=1\"",
            "\"" + CANARY + "@exemple.fr\"",
            "\"" + CANARY + "@" + CANARY + ".fr\\r\\nBcc: x@exemple.fr\"",
            "\"é" + CANARY + "@exêmple.fr\"");

    private HostileValues() {}

    static String any(Random choices) {
        return switch (choices.nextInt(10)) {
            case 0 -> longText(choices);
            case 1 -> deep(choices);
            case 2 -> "1" + "0".repeat(choices.nextInt(5_000));
            case 3 -> "0." + "3".repeat(choices.nextInt(5_000));
            default -> SHORT.get(choices.nextInt(SHORT.size()));
        };
    }

    private static String longText(Random choices) {
        String piece = List.of("a", "é", "🙂", "\\u0000", "\\uD83D", "<b>", "' OR '", "\\\\")
                .get(choices.nextInt(8));
        return "\"" + CANARY + piece.repeat(choices.nextInt(20_000)) + "\"";
    }

    private static String deep(Random choices) {
        int depth = 1 + choices.nextInt(20_000);
        return choices.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(choices.nextBoolean() ? depth : depth / 2)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }
}
