package fr.parlemoi.web.table;

import fr.parlemoi.platform.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a list, as a file has it or as it was pasted. */
public final class ListText {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ListText() {}

    /**
     * UTF-8, with its mark or without; what is not, is what spreadsheets on Windows write.
     *
     * @throws Refusal 413 for more than 256 KB
     */
    public static String of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.tooLarge("Cette liste pèse plus de 256\u00a0Ko\u00a0: partagez-la en plusieurs.");
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    /** @throws Refusal as {@link #of(byte[])} */
    public static String of(String pasted) {
        return of((pasted == null ? "" : pasted).getBytes(StandardCharsets.UTF_8));
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
