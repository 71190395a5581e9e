package fr.parlemoi.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in UTF-8 with gaps.
 *
 * @param texts what stands before, between and after the gaps: one more than there are gaps
 * @param gaps which filling stands in each of them, from 0
 */
record Gapped(List<byte[]> texts, List<Integer> gaps) {

    /** Cuts {@code text} wherever one of {@code marks} stands; the mark's number is the filling's. */
    static Gapped cut(String text, List<String> marks) {
        Matcher mark = Pattern.compile(marks.stream().map(Pattern::quote).collect(Collectors.joining("|")))
                .matcher(text);
        List<byte[]> texts = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        int begin = 0;
        while (mark.find()) {
            texts.add(bytes(text.substring(begin, mark.start())));
            gaps.add(marks.indexOf(mark.group()));
            begin = mark.end();
        }
        texts.add(bytes(text.substring(begin)));
        return new Gapped(texts, gaps);
    }

    /** The whole text. */
    byte[] fill(List<byte[]> fillings) {
        int size = size();
        for (int gap : gaps) {
            size += fillings.get(gap).length;
        }
        ByteArrayOutputStream filled = new ByteArrayOutputStream(size);
        for (int at = 0; at < gaps.size(); at++) {
            filled.writeBytes(texts.get(at));
            filled.writeBytes(fillings.get(gaps.get(at)));
        }
        filled.writeBytes(texts.getLast());
        return filled.toByteArray();
    }

    /** Bytes that it takes without fillings. */
    int size() {
        int size = 0;
        for (byte[] text : texts) {
            size += text.length;
        }
        return size;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
