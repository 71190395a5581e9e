package fr.parlemoi.content;

import java.util.Comparator;

/**
 * Something an author must mend before the course can be published. Both sentences are in French.
 *
 * @param problem what is wrong
 * @param remedy how to mend it
 */
public record Fault(Place place, String problem, String remedy) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::place).thenComparing(Fault::problem).thenComparing(Fault::remedy);

    public Fault {
        problem = withFrenchSpaces(problem);
        remedy = withFrenchSpaces(remedy);
    }

    /** Sources are written with ordinary spaces; what people read has the unbreakable ones that French asks for. */
    private static String withFrenchSpaces(String sentence) {
        return sentence.replaceAll(" (?=[:;?!»])", "\u00a0").replace("« ", "«\u00a0");
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /** As editors and terminals understand it: {@code file:line:column: problem remedy}. */
    @Override
    public String toString() {
        return place + ": " + problem + " " + remedy;
    }
}
