package fr.parlemoi.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text as a QR code, drawn by whoever shows it: sharp at every size and on every printer.
 *
 * @param size width and height in squares, without the light border that readers need
 * @param bars the dark squares, row by row; those side by side are one bar, so that no seams show between them
 */
public record QrCode(int size, List<Bar> bars) {

    /** What readers need around it, in squares. */
    public static final int BORDER = 4;

    /** {@code width} dark squares from the left end {@code x}, in row {@code y}, both from 0. */
    public record Bar(int x, int y, int width) {}

    /** @throws IllegalArgumentException for a text that no QR code can hold (from about 2 300 bytes on) */
    public static QrCode of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.CHARACTER_SET,
                "UTF-8",
                // A crease or a stamp may hide a seventh of it.
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                0);
        try {
            BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(squares.getWidth(), bars(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("this text is too long for a QR code", tooLong);
        }
    }

    private static List<Bar> bars(BitMatrix squares) {
        List<Bar> bars = new ArrayList<>();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    bars.add(new Bar(from, y, x - from));
                }
            }
        }
        return bars;
    }

    /** Width and height of {@link #path}'s drawing, its border included. */
    public int width() {
        return size + 2 * BORDER;
    }

    /** What the attribute {@code d} of an SVG path holds, a unit for each square. */
    public String path() {
        return bars.stream()
                .map(bar -> "M%d %dh%dv1h-%dz".formatted(bar.x + BORDER, bar.y + BORDER, bar.width, bar.width))
                .collect(Collectors.joining());
    }
}
