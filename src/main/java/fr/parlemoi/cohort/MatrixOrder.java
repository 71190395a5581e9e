package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.platform.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A column by which the matrix can be sorted.
 *
 * @param key as addresses name it: {@code nom}, {@code dernier-envoi}, a module's id
 * @param title above the column
 * @param value what it sorts by; null comes last, whatever the direction
 */
record MatrixOrder(String key, String title, Function<MatrixRow, Comparable<?>> value) {

    static final MatrixOrder BY_NAME = new MatrixOrder("nom", "Personne", MatrixRow::place);

    private static final MatrixOrder BY_STATE = new MatrixOrder("etat", "État", MatrixOrder::urgency);
    private static final MatrixOrder BY_SHARE =
            new MatrixOrder("part", "Part faite", row -> row.course().share());
    private static final List<MatrixOrder> TIMES = List.of(
            new MatrixOrder("medias", "Temps de média", MatrixRow::mediaSeconds),
            new MatrixOrder("etude", "Temps d’étude", row -> row.standing().studySeconds()),
            new MatrixOrder("dernier-apprentissage", "Dernier apprentissage", row -> row.standing()
                    .lastLearning()),
            new MatrixOrder(
                    "dernier-envoi", "Dernier envoi", row -> row.standing().lastReceipt()));

    /** Every column, in the order of the table. */
    static List<MatrixOrder> all(Course course) {
        List<MatrixOrder> all = new ArrayList<>(List.of(BY_NAME, BY_STATE, BY_SHARE));
        course.modules().forEach(module -> all.add(byModule(module.id(), module.number())));
        all.addAll(TIMES);
        return all;
    }

    private static MatrixOrder byModule(String id, int number) {
        return new MatrixOrder(id, "Module\u00a0" + number, row -> {
            MatrixRow.Progressed module = row.module(id);
            return module.begun() ? module.share() : null;
        });
    }

    // By the first of her states, and whoever has more of them before.
    private static int urgency(MatrixRow row) {
        return row.states().iterator().next().ordinal() * MemberState.values().length
                - row.states().size();
    }

    /** @throws Refusal 400 for a column that the table has not */
    static MatrixOrder of(String key, Course course) {
        return all(course).stream()
                .filter(order -> order.key.equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        "Le tableau n’a pas cette colonne : triez-le par les titres de ses colonnes."));
    }

    /** Rows that are equal in it keep the order that they had. */
    Comparator<MatrixRow> comparator(boolean descending) {
        Comparator<Comparable<?>> direction = descending ? natural().reversed() : natural();
        return Comparator.comparing(value, Comparator.nullsLast(direction));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Comparable<?>> natural() {
        return (Comparator) Comparator.naturalOrder();
    }
}
