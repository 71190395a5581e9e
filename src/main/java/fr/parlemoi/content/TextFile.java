package fr.parlemoi.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text of the content folder.
 *
 * @param path relative to the folder, with {@code /}
 * @param text lines ended by {@code \n}, without a byte order mark
 */
record TextFile(String path, String text) {

    /** Decodes UTF-8 strictly; reports where it is none, and then reads on with what could be decoded. */
    static TextFile decode(String path, byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        if (decoder.decode(input, output, true).isError()) {
            faults.add(
                    endOf(path, normal(output.flip().toString())),
                    "Le fichier n’est pas enregistré en UTF-8 : un caractère ne peut pas être lu ici.",
                    "Dans votre éditeur, choisissez « Enregistrer sous… » puis l’encodage UTF-8.");
            return new TextFile(path, normal(new String(bytes, StandardCharsets.UTF_8)));
        }
        return new TextFile(path, normal(output.flip().toString()));
    }

    List<String> lines() {
        return text.lines().toList();
    }

    private static Place endOf(String path, String before) {
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(path, line, before.length() - lineStart + 1);
    }

    private static String normal(String text) {
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
