package fr.parlemoi.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A script as it is sent: without its indentation and the comments that have lines of their own, a quarter of what it
 * weighs compressed. Every line keeps its number, so that errors name the right one.
 */
final class LeanScript {

    private static final Pattern INDENTATION = Pattern.compile("^ +", Pattern.MULTILINE);
    private static final Pattern COMMENT =
            Pattern.compile("^(//[^\n]*|/\\*.*?\\*/)$", Pattern.MULTILINE | Pattern.DOTALL);

    private LeanScript() {}

    /** No string in {@code script} may go over several lines. */
    static byte[] of(byte[] script) {
        String text = new String(script, StandardCharsets.UTF_8);
        return COMMENT.matcher(INDENTATION.matcher(text).replaceAll(""))
                .replaceAll(found -> "\n".repeat((int) found.group().lines().count() - 1))
                .getBytes(StandardCharsets.UTF_8);
    }
}
