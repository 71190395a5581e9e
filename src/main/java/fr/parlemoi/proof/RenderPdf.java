package fr.parlemoi.proof;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;

/** Turns a document's HTML into a tagged PDF (PDF/UA-1) with its fonts embedded. */
@ApplicationScoped
class RenderPdf {

    // Each takes a processor and some megabytes for a moment; learners' journals must not wait for them.
    private static final int MOST_AT_ONCE = 2;

    private static final String PRODUCER = "Parle-moi… !";
    private static final String FONTS = "/documents/fonts/";
    private static final List<Integer> WEIGHTS = List.of(400, 800);

    private final Semaphore free = new Semaphore(MOST_AT_ONCE, true);

    RenderPdf() {
        com.openhtmltopdf.util.XRLog.listRegisteredLoggers()
                .forEach(logger -> com.openhtmltopdf.util.XRLog.setLevel(logger, Level.SEVERE));
    }

    /** @param html well-formed, with a language and a title */
    byte[] render(String html) {
        free.acquireUninterruptibly();
        try {
            return renderNow(html);
        } catch (IOException failure) {
            throw new UncheckedIOException("a document could not be made", failure);
        } finally {
            free.release();
        }
    }

    private static byte[] renderNow(String html) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer(PRODUCER);
        builder.withHtmlContent(html, null);
        builder.useObjectDrawerFactory(new Drawings());
        for (String subset : Typeface.SUBSETS) {
            for (int weight : WEIGHTS) {
                builder.useFont(() -> font(subset, weight), Typeface.family(subset), weight, FontStyle.NORMAL, true);
            }
        }
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    private static InputStream font(String subset, int weight) {
        return RenderPdf.class.getResourceAsStream(FONTS + Typeface.file(subset, weight));
    }
}
