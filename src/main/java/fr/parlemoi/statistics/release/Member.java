package fr.parlemoi.statistics.release;

/**
 * One place in a dimension: everybody, a part of them, or those who did not say.
 *
 * @param code unique in its dimension: {@code FR}, {@code R11}, {@code 75}, {@code 75101}, {@code 975};
 *     {@code tous}, {@code parent}, {@code domicile}, an organisation's id; {@code NR} for those who did not say, or
 *     belong to none
 * @param label in French
 * @param level {@code ensemble}, {@code region}, {@code departement}, {@code arrondissement} or {@code poste}
 * @param parent the code of the member that this is a part of; null for everybody
 */
public record Member(String code, String label, String level, String parent) {

    public static final String EVERYWHERE = "FR";
    public static final String EVERYBODY = "tous";
    public static final String NOT_SAID = "NR";
}
