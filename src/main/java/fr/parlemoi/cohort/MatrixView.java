package fr.parlemoi.cohort;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.platform.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody wants to see of a matrix, as the address says it: so pages and files show the same.
 *
 * @param search in names and addresses, whatever its accents; empty for everybody
 * @param filter null for everybody
 */
record MatrixView(String search, MemberState filter, MatrixOrder sort, boolean descending) {

    static final List<MemberState> FILTERS =
            List.of(MemberState.BEHIND, MemberState.SILENT, MemberState.FINISHED, MemberState.NEVER_STARTED);

    private static final int LONGEST_SEARCH = 200;
    private static final String DOWN = "decroissant";
    private static final String UP = "croissant";

    /**
     * From what an address has; a blank is none.
     *
     * @throws Refusal 400 for a filter, a column or a direction that there is not
     */
    static MatrixView typed(String search, String filter, String sort, String direction, Course course) {
        String sought = search == null ? "" : search.strip();
        if (sought.length() > LONGEST_SEARCH) {
            throw Refusal.badRequest("Cette recherche est trop longue : écrivez un nom ou le début d’une adresse.");
        }
        return new MatrixView(
                sought,
                isBlank(filter) ? null : filter(filter),
                isBlank(sort) ? MatrixOrder.BY_NAME : MatrixOrder.of(sort, course),
                !isBlank(direction) && descends(direction));
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static MemberState filter(String typed) {
        return MemberState.ofSlug(typed)
                .orElseThrow(
                        () -> Refusal.badRequest("Ce filtre n’existe pas : choisissez-en un au-dessus du tableau."));
    }

    private static boolean descends(String typed) {
        if (!typed.equals(DOWN) && !typed.equals(UP)) {
            throw Refusal.badRequest("Un tableau se trie dans l’ordre « croissant » ou « decroissant ».");
        }
        return typed.equals(DOWN);
    }

    boolean shows(MatrixRow row) {
        return (filter == null || row.is(filter)) && (search.isEmpty() || isFound(row));
    }

    // Each word by itself: nobody remembers which of the two names comes first.
    private boolean isFound(MatrixRow row) {
        String text = Folded.of(
                row.firstName() + " " + row.lastName() + " " + row.member().email());
        return List.of(Folded.of(search).split(" ")).stream().allMatch(text::contains);
    }

    Comparator<MatrixRow> order() {
        return sort.comparator(descending);
    }

    public String direction() {
        return descending ? DOWN : UP;
    }

    public boolean isSortedBy(MatrixOrder column) {
        return sort.key().equals(column.key());
    }

    /** All that there are, as the page defines them. */
    public List<MemberState> states() {
        return List.of(MemberState.values());
    }

    /** Whether it leaves somebody out. */
    public boolean isNarrow() {
        return filter != null || !search.isEmpty();
    }

    /** As an address ends that shows the same. */
    public String address() {
        return address(filter, sort, descending);
    }

    /** The same, filtered by this alone; null for everybody. */
    public String filtered(MemberState state) {
        return address(state, sort, descending);
    }

    /** The same, sorted by this column; the other way round, where it is already. */
    public String sorted(MatrixOrder column) {
        return address(filter, column, isSortedBy(column) && !descending);
    }

    private String address(MemberState shown, MatrixOrder column, boolean down) {
        return "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&filtre="
                + (shown == null ? "" : shown.slug()) + "&tri=" + column.key() + "&ordre=" + (down ? DOWN : UP);
    }
}
