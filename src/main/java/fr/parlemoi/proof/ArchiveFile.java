package fr.parlemoi.proof;

import fr.parlemoi.cohort.Member;
import fr.parlemoi.web.French;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP of a cohort's documents, as it is written; at its end, LISEZMOI.txt says what is missing and why. */
final class ArchiveFile implements AutoCloseable {

    private static final String NEW_LINE = "\r\n"; // as the plainest editor of Windows reads it
    private static final String NEW_PARAGRAPH = NEW_LINE + NEW_LINE;

    private final ArchiveOrder order;
    private final ZipOutputStream zip;
    private final PaperName names = new PaperName();
    private final List<String> missing = new ArrayList<>();
    private int gone;
    private String person;

    private ArchiveFile(ArchiveOrder order, ZipOutputStream zip) {
        this.order = order;
        this.zip = zip;
    }

    static ArchiveFile create(ArchiveOrder order) throws IOException {
        Files.createDirectories(order.file.getParent());
        return new ArchiveFile(order, new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(order.file))));
    }

    /** The next learner. @param attempts empty for somebody who has left, of whom nothing is said but that */
    void begin(Member member, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            gone++;
            return;
        }
        boolean named = member.name().first() != null;
        person = named ? names.next(member.name()) : null;
        attempts.stream()
                .filter(attempt -> !attempt.isMade())
                .forEach(attempt -> missing.add((named ? member.name().full() : member.email()) + ", "
                        + attempt.kind().title() + "\u00a0: " + attempt.reasons() + "."));
    }

    /** A document of the learner who was begun last. What is a PDF is compressed already, and stored as it is. */
    void add(Attempt attempt, byte[] pdf) throws IOException {
        ZipEntry entry = new ZipEntry(person + PaperName.file(attempt.kind()));
        CRC32 sum = new CRC32();
        sum.update(pdf);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(pdf.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(pdf);
        zip.closeEntry();
    }

    void explain() throws IOException {
        zip.putNextEntry(new ZipEntry("LISEZMOI.txt"));
        Writer text = new java.io.OutputStreamWriter(zip, StandardCharsets.UTF_8);
        // Without its mark, some editors take UTF-8 for something else.
        text.write('\ufeff');
        text.write("Documents de la cohorte «\u00a0" + order.cohort.name() + "\u00a0» (" + order.cohort.organisation()
                + ")"
                + NEW_LINE + "Archive préparée le " + French.date(order.begun) + "\u00a0: "
                + French.count(order.made(), "document") + "." + NEW_PARAGRAPH);
        text.write("Chaque document porte un numéro et une signature, que chacun peut vérifier\u00a0: " + order.verifier
                + NEW_PARAGRAPH);
        text.write(missing.isEmpty() && gone == 0 ? "Il ne manque rien." : "Ce qui manque, et pourquoi\u00a0:");
        for (String one : missing) {
            text.write(NEW_LINE + "- " + one);
        }
        if (gone > 0) {
            text.write(NEW_LINE + "- " + French.count(gone, "personne")
                    + "\u00a0: a quitté la cohorte ou effacé ses données pendant la préparation.");
        }
        text.write(NEW_LINE);
        text.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
