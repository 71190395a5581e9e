package fr.parlemoi.proof;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A downloaded document, as its reader has it: bytes, read by other programs than the one that made them. */
public record Pdf(byte[] bytes) {

    private static final List<Integer> DISTANCES = List.of(300, 450, 225); // dots an inch

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** What veraPDF finds against PDF/UA-1. */
    List<String> faults() {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(fault -> fault.getRuleId().getClause() + ": " + fault.getMessage() + " at "
                            + fault.getLocation().getContext())
                    .distinct()
                    .toList();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String text() {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int pages() {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a phone reads in the first QR code: from several distances and at four angles, as its owner would try. */
    public String qrCode() {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int dotsAnInch : DISTANCES) {
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    BufferedImage seen = renderer.renderImageWithDPI(page, dotsAnInch);
                    for (int turns = 0; turns < 4; turns++) {
                        Optional<String> found = read(seen);
                        if (found.isPresent()) {
                            return found.get();
                        }
                        seen = turned(seen);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new AssertionError("no page has a QR code that can be read");
    }

    private static BufferedImage turned(BufferedImage page) {
        BufferedImage turned = new BufferedImage(page.getHeight(), page.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                turned.setRGB(page.getHeight() - 1 - y, x, page.getRGB(x, y));
            }
        }
        return turned;
    }

    private static Optional<String> read(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(light));
            return Optional.of(new QRCodeReader()
                    .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException noneToBeRead) {
            return Optional.empty();
        }
    }

    /** The code behind the #. */
    String code() {
        String address = qrCode();
        return address.substring(address.indexOf('#') + 1);
    }

    /** What is signed. */
    Statement statement() {
        return SignedCode.decode(code())
                .flatMap(signed -> Statement.parse(signed.text()))
                .orElseThrow();
    }
}
