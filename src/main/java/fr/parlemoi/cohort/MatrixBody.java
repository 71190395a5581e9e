package fr.parlemoi.cohort;

import fr.parlemoi.cohort.MatrixRow.Progressed;
import fr.parlemoi.progress.LearnerStanding;
import fr.parlemoi.web.French;
import java.time.Instant;
import java.util.List;

/**
 * The body of the matrix's table as HTML: for the page, and for the page that is open. No template: 1 500 rows have
 * 100 000 places to fill in, which took a template 100 ms of a processor.
 */
final class MatrixBody {

    private static final int CHARACTERS_OF_A_ROW = 1800;

    private final Matrix matrix;
    private final StringBuilder html;

    private MatrixBody(Matrix matrix, int rows) {
        this.matrix = matrix;
        this.html = new StringBuilder(500 + rows * CHARACTERS_OF_A_ROW);
    }

    static String of(Matrix matrix, List<MatrixRow> rows) {
        MatrixBody body = new MatrixBody(matrix, rows.size());
        body.open();
        rows.forEach(body::add);
        return body.html.append("</tbody>").toString();
    }

    private void open() {
        html.append("<tbody data-people=\"").append(matrix.rows().size()).append('"');
        matrix.figures().forEach(figure -> html.append(" data-")
                .append(figure.state().slug())
                .append("=\"")
                .append(figure.count())
                .append('"'));
        html.append(">\n");
    }

    private void add(MatrixRow row) {
        html.append("<tr id=\"p-").append(row.id()).append("\">");
        addPerson(row);
        addState(row);
        addPart(row.course(), false);
        row.modules().forEach(module -> addPart(module, true));
        addTimes(row.standing(), row.mediaSeconds());
        html.append("</tr>\n");
    }

    private void addPerson(MatrixRow row) {
        String name = escaped(row.name());
        html.append("<td class=\"pick\"><label><input type=\"checkbox\" name=\"learner\" value=\"")
                .append(row.id())
                .append("\"><span class=\"visually-hidden\">Choisir ")
                .append(name)
                .append("</span></label></td><th scope=\"row\"><a href=\"")
                .append(matrix.cohort().path())
                .append("/personnes/")
                .append(row.id())
                .append("\">")
                .append(name)
                .append("</a><span class=\"mail\">")
                .append(escaped(row.member().email()))
                .append("</span></th>");
    }

    private void addState(MatrixRow row) {
        html.append("<td data-label=\"État\">");
        row.states().forEach(state -> html.append("<span class=\"state is-")
                .append(state.slug())
                .append("\">")
                .append(state.label())
                .append("</span> "));
        addCompletion(row.course().completedAt(), "");
        html.append("</td>");
    }

    private void addPart(Progressed part, boolean dated) {
        html.append("<td data-label=\"").append(part.label());
        html.append("\" class=\"part s").append(part.step()).append("\">");
        if (part.begun()) {
            html.append("<data value=\"").append(part.share()).append("\">");
            html.append(part.percent()).append("\u00a0%</data> <small>");
            html.append(part.counts().completed()).append(" sur ");
            html.append(part.counts().required());
            if (dated) {
                addCompletion(part.completedAt(), ", ");
            }
            html.append("</small></td>");
        } else {
            html.append("<span class=\"none\">pas commencé</span></td>");
        }
    }

    private void addCompletion(Instant at, String before) {
        if (at != null) {
            html.append(before);
            addTime(at.toString(), "le\u00a0" + French.dayAndMonth(at));
        }
    }

    private void addTimes(LearnerStanding standing, long mediaSeconds) {
        if (standing.isBegun()) {
            addDuration("Médias", mediaSeconds);
            addDuration("Étude", standing.studySeconds());
            addMoment("Dernier apprentissage", standing.lastLearning());
            addMoment("Dernier envoi", standing.lastReceipt());
        } else {
            List.of("Médias", "Étude", "Dernier apprentissage").forEach(label -> addNothing(label, "—"));
            addNothing("Dernier envoi", "rien reçu");
        }
    }

    private void addDuration(String label, long seconds) {
        label(label);
        addTime("PT" + seconds + "S", French.duration(seconds));
        html.append("</td>");
    }

    private void addMoment(String label, Instant instant) {
        label(label);
        addTime(instant.toString(), French.ago(instant, matrix.at()));
        html.append("</td>");
    }

    private void addNothing(String label, String words) {
        label(label);
        html.append("<span class=\"none\">").append(words).append("</span></td>");
    }

    private void label(String label) {
        html.append("<td data-label=\"").append(label).append("\">");
    }

    private void addTime(String machine, String words) {
        html.append("<time datetime=\"").append(machine).append("\">");
        html.append(words).append("</time>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
