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
record Gapped(List<Text> texts, List<Integer> gaps) {

    /** @param deflated the same compressed; null for a short one, which is compressed with what is around it */
    record Text(byte[] plain, byte[] deflated) {

        static Text of(String text) {
            byte[] plain = bytes(text);
            return new Text(plain, plain.length < GzippedText.WORTH_REMEMBERING ? null : GzippedText.deflate(plain));
        }
    }

    /** Cuts {@code text} wherever one of {@code marks} stands; the mark's number is the filling's. */
    static Gapped cut(String text, List<String> marks) {
        Matcher mark = Pattern.compile(marks.stream().map(Pattern::quote).collect(Collectors.joining("|")))
                .matcher(text);
        List<Text> texts = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        int begin = 0;
        while (mark.find()) {
            texts.add(Text.of(text.substring(begin, mark.start())));
            gaps.add(marks.indexOf(mark.group()));
            begin = mark.end();
        }
        texts.add(Text.of(text.substring(begin)));
        return new Gapped(texts, gaps);
    }

    /** The whole text. */
    byte[] fill(List<byte[]> fillings) {
        ByteArrayOutputStream filled = new ByteArrayOutputStream(size() + sizeOf(fillings));
        for (int at = 0; at < texts.size(); at++) {
            filled.writeBytes(texts.get(at).plain());
            if (at < gaps.size()) {
                filled.writeBytes(fillings.get(gaps.get(at)));
            }
        }
        return filled.toByteArray();
    }

    /** The whole text in gzip's format. */
    byte[] fillGzipped(List<byte[]> fillings) {
        GzippedText filled = new GzippedText();
        for (int at = 0; at < texts.size(); at++) {
            Text text = texts.get(at);
            if (text.deflated() == null) {
                filled.add(text.plain());
            } else {
                filled.add(text.plain(), text.deflated());
            }
            if (at < gaps.size()) {
                filled.add(fillings.get(gaps.get(at)));
            }
        }
        return filled.end();
    }

    /** Bytes that it takes in memory. */
    int size() {
        int size = 0;
        for (Text text : texts) {
            size += text.plain().length + (text.deflated() == null ? 0 : text.deflated().length);
        }
        return size;
    }

    private int sizeOf(List<byte[]> fillings) {
        return gaps.stream().mapToInt(gap -> fillings.get(gap).length).sum();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
